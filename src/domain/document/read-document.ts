import type { Problem } from '../errors.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Located, LocatedEntry, LocatedMap } from './located.js';
import { nearest } from './nearest.js';
import { readScalar } from './read-scalar.js';
import type { ListShape, Loose, MapShape, NamedShape, Shape, ShapeOf } from './shape.js';

/** What was read, where each part stands, and everything that broke the shape. */
export interface ReadDocument<T> {
  /** Complete when there are no problems. */
  readonly loose: Loose<T>;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
  readonly lineOf: (path: string) => number | undefined;
}

/** The use of a source key. */
export interface Reference {
  readonly key: string;
  readonly path: string;
}

/** Nothing usable stood there. */
const UNREAD = Symbol('unread');

/** Reads a document against its shape. No date that must lie in the past may lie after `latest`. */
export function readDocument<T>(
  document: Located,
  shape: ShapeOf<T>,
  latest: CalendarDate,
): ReadDocument<T> {
  const reader = new Reader(latest);
  const value = reader.read(document, shape, '');
  return {
    // The shape was built together with T; what broke it is left out, which is what Loose says.
    loose: (value === UNREAD ? {} : value) as Loose<T>,
    problems: reader.problems,
    references: reader.references,
    lineOf: (path) => reader.lines.get(path),
  };
}

class Reader {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly lines = new Map<string, number>();

  constructor(private readonly latest: CalendarDate) {}

  read(node: Located, shape: Shape, path: string): unknown {
    this.lines.set(path, node.line);
    switch (shape.kind) {
      case 'list':
        return this.readList(node, shape, path);
      case 'map':
        return this.readMap(node, shape, path);
      case 'named':
        return this.readNamed(node, shape, path);
      default:
        return this.readLeaf(node, shape, path);
    }
  }

  private readLeaf(node: Located, shape: Shape, path: string): unknown {
    if (node.kind !== 'scalar') {
      return this.refuse(
        node.line,
        path,
        'wrong-type',
        `expected ${expected(shape)}, found a ${node.kind}`,
      );
    }
    if (shape.kind === 'list' || shape.kind === 'map' || shape.kind === 'named') return UNREAD;
    const result = readScalar(node.value, shape, this.latest);
    if ('rule' in result) return this.refuse(node.line, path, result.rule, result.message);
    if (shape.kind === 'text' && shape.form?.refers === true) {
      this.references.push({ key: String(result.value), path });
    }
    return result.value;
  }

  private readList(node: Located, shape: ListShape, path: string): unknown {
    if (node.kind !== 'list') return this.refuseType(node, 'a list', path);
    if (node.items.length === 0 && shape.refuseEmpty) {
      return this.refuse(node.line, path, shape.refuseEmpty.rule, shape.refuseEmpty.says);
    }
    const items = node.items.map((item, index) => {
      const value = this.read(item, shape.items, `${path}[${String(index)}]`);
      return value === UNREAD ? undefined : value;
    });
    if (shape.distinct) this.refuseRepeated(items, path);
    return items;
  }

  private refuseRepeated(items: readonly unknown[], path: string): void {
    const first = new Map<string, number>();
    items.forEach((item, index) => {
      if (item === undefined) return;
      const text = JSON.stringify(item);
      const known = first.get(text);
      first.set(text, known ?? index);
      if (known === undefined) return;
      const place = `${path}[${String(index)}]`;
      const line = this.lines.get(place) ?? 1;
      this.refuse(line, place, 'repeated-item', `repeats item ${String(known + 1)} of this list`);
    });
  }

  private readMap(node: Located, shape: MapShape, path: string): unknown {
    if (node.kind !== 'map') return this.refuseType(node, 'keys with values', path);
    const pattern = new RegExp(shape.keys.pattern, 'u');
    const values = node.entries.map(({ key, keyLine, value }) => {
      const place = join(path, key);
      if (!pattern.test(key)) {
        this.refuse(keyLine, path, shape.keys.rule, `"${shown(key)}" is not ${shape.keys.says}`);
      }
      const read = this.read(value, shape.values, place);
      this.lines.set(place, keyLine);
      return [key, read === UNREAD ? undefined : read] as const;
    });
    return Object.fromEntries(values);
  }

  private readNamed(node: Located, shape: NamedShape, path: string): unknown {
    if (node.kind !== 'map') return this.refuseType(node, 'keys with values', path);
    this.refuseMissing(node, shape, path);
    const values = new Map<string, unknown>();
    for (const entry of node.entries) {
      const { key, value } = entry;
      const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      if (field === undefined) {
        this.refuseUnknown(entry, shape, path);
        continue;
      }
      const read = this.read(value, field.shape, join(path, key));
      if (read !== UNREAD) values.set(key, read);
    }
    // In the order of the shape, so that equal entries are equal whatever their order in the file.
    const keys = Object.keys(shape.fields).filter((key) => values.has(key));
    return Object.fromEntries(keys.map((key) => [key, values.get(key)]));
  }

  private refuseMissing({ entries, line }: LocatedMap, { fields }: NamedShape, path: string): void {
    const present = new Set(entries.map(({ key }) => key));
    for (const [key, { required, missing, description }] of Object.entries(fields)) {
      if (!required || present.has(key)) continue;
      this.refuse(line, path, missing ?? 'missing-key', `"${key}" is missing: ${description}`);
    }
  }

  private refuseUnknown(
    { key, keyLine }: LocatedEntry,
    { fields }: NamedShape,
    path: string,
  ): void {
    const known = Object.keys(fields);
    const meant = nearest(key, known);
    const advice =
      meant === undefined ? `known are ${known.join(', ')}` : `did you mean "${meant}"?`;
    this.refuse(keyLine, path, 'unknown-key', `unknown key "${shown(key)}"; ${advice}`);
  }

  private refuseType(node: Located, wanted: string, path: string): typeof UNREAD {
    const found = node.kind === 'scalar' ? JSON.stringify(node.value) : `a ${node.kind}`;
    return this.refuse(node.line, path, 'wrong-type', `expected ${wanted}, found ${shown(found)}`);
  }

  private refuse(line: number, path: string, rule: string, message: string): typeof UNREAD {
    this.problems.push({ line, ...(path === '' ? {} : { path }), rule, message });
    return UNREAD;
  }
}

function expected(shape: Shape): string {
  if (shape.kind === 'number') return 'a number';
  if (shape.kind === 'flag') return 'true or false';
  return 'a text';
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
