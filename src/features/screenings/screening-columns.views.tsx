import type { JSX } from 'preact';

import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import { KeptFields } from './kept-fields.views.js';
import type { ScreeningFormDto } from './screening-form.dto.js';
import { type KeptFiles, NothingStored } from './screening-form.views.js';

/** A table whose headings do not tell what the columns are. */
export interface ColumnsPage {
  /** As found in the file. */
  readonly headings: readonly string[];
  /** Which of the two files it is. */
  readonly of: 'file' | 'benchmark';
  readonly options: ScreeningFormDto;
  readonly kept: KeptFiles;
}

/** What a person can point to; one of the first six is needed. */
const FIELDS = [
  ['name', 'Name of the company or security'],
  ['isin', 'ISIN'],
  ['cusip', 'CUSIP'],
  ['sedol', 'SEDOL'],
  ['figi', 'FIGI'],
  ['lei', 'LEI'],
  ['ticker', 'Ticker'],
  ['exchange', 'Exchange of the ticker'],
  ['value', 'Value'],
  ['currency', 'Currency of the value'],
  ['weight', 'Weight'],
  ['quantity', 'Quantity'],
  ['assetClass', 'Asset class'],
  ['country', 'Country'],
] as const;

/** The headings of the file as choices for each field; the file is sent along. */
export function renderColumnsPage(page: ColumnsPage, site: Site): string {
  return renderPage(
    {
      title: 'Which column is which?',
      description: 'Say which column of the table holds what.',
      path: '/screening',
      section: 'screening',
      below: true,
      robots: 'noindex',
      body: <ColumnsBody page={page} />,
    },
    site,
  );
}

function ColumnsBody({ page }: { readonly page: ColumnsPage }): JSX.Element {
  const { headings, of, kept } = page;
  const { name } = kept[of] ?? kept.file;
  const choice = of === 'file' ? 'columns' : 'benchmark_columns';
  return (
    <>
      <div class="text">
        <h1>Which column is which?</h1>
        <p class="lead">
          The headings of {name}
          {of === 'benchmark' && ', the benchmark,'} do not tell what its columns are. Choose at
          least the name or a code, and the value or the weight.
        </p>
      </div>
      <form class="screening-form" method="post" action="/screening" encType="multipart/form-data">
        <KeptFields kept={kept} />
        <OtherOptions page={page} />
        <div class="screening-options">
          {FIELDS.map(([field, label]) => (
            <ColumnChoice
              key={field}
              choice={choice}
              field={field}
              label={label}
              headings={headings}
            />
          ))}
        </div>
        <p>
          <button type="submit">Check the portfolio</button>
        </p>
        <NothingStored />
      </form>
    </>
  );
}

/** What was asked besides, so that it need not be said again. */
function OtherOptions({ page }: { readonly page: ColumnsPage }): JSX.Element {
  const { of, options } = page;
  const [format, other, columns] =
    of === 'file'
      ? (['holdings-table', 'benchmark_columns', options.benchmark_columns] as const)
      : ([options.format ?? '', 'columns', options.columns] as const);
  return (
    <>
      <input type="hidden" name="rates" value={options.rates ?? ''} />
      <input type="hidden" name="output" value={options.output ?? ''} />
      <input type="hidden" name="format" value={format} />
      {columns.map((text) => (
        <input key={text} type="hidden" name={other} value={text} />
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly choice: string;
  readonly field: string;
  readonly label: string;
  readonly headings: readonly string[];
}

function ColumnChoice({ choice, field, label, headings }: ChoiceProps): JSX.Element {
  const id = `column-${field}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={choice}>
        <option value="">–</option>
        {[...new Set(headings)].map((heading) => (
          <option key={heading} value={`${field}=${heading}`}>
            {heading}
          </option>
        ))}
      </select>
    </div>
  );
}
