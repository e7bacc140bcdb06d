import type { ComponentChildren, JSX } from 'preact';
import { ScrollRegion } from './scroll-region.js';

export interface Column {
  readonly title: string;
  /** Right-aligned, never broken. */
  readonly numeric?: boolean;
}

/** One line: its head first, then one cell per further column. */
export interface Line {
  readonly key: string;
  readonly cells: readonly ComponentChildren[];
}

interface Props {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** A table with a caption, column heads and a head on each line; wider than the screen, it scrolls by itself. */
export function PlainTable({ caption, columns, lines }: Props): JSX.Element {
  return (
    <ScrollRegion label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" {...classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells }) => (
            <tr key={key}>{cells.map((cell, index) => drawCell(cell, index, columns[index]))}</tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function drawCell(cell: ComponentChildren, index: number, column: Column | undefined): JSX.Element {
  if (index === 0) return <th scope="row">{cell}</th>;
  return <td {...classOf(column)}>{cell}</td>;
}

function classOf(column: Column | undefined): { class?: string } {
  return column?.numeric === true ? { class: 'number' } : {};
}
