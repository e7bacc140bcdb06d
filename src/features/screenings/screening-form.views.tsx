import type { ComponentChildren, JSX } from 'preact';

import { type DomainError, describeProblem } from '../../domain/errors.js';
import { renderPage } from '../../platform/web/render-page.js';
import type { Site } from '../../platform/web/site.js';
import type { KeptFile } from './kept-file.js';
import type { ScreeningFormDto } from './screening-form.dto.js';

/** Files that a page carries along. */
export interface KeptFiles {
  readonly file: KeptFile;
  readonly benchmark?: KeptFile;
}

/** What the empty form, or the form after a refusal, shows. */
export interface ScreeningFormPage {
  readonly formats: readonly { readonly code: string; readonly label: string }[];
  readonly options?: ScreeningFormDto;
  readonly refusal?: DomainError;
}

/** The page with the form: choose a file, or drop it. */
export function renderScreeningForm(page: ScreeningFormPage, site: Site): string {
  return renderPage(
    {
      title: 'Check a portfolio',
      description:
        'What of a portfolio is in companies that create, sell or use biometric surveillance, how much could not be checked, and why every line matched.',
      path: '/screening',
      section: 'screening',
      ...(page.refusal === undefined ? {} : { robots: 'noindex' }),
      body: <FormBody page={page} />,
    },
    site,
  );
}

function FormBody({ page }: { readonly page: ScreeningFormPage }): JSX.Element {
  const { formats, options, refusal } = page;
  return (
    <>
      <div class="text">
        <h1>Check a portfolio</h1>
        {refusal && <Refusal refusal={refusal} />}
        <p class="lead">
          Which part of a fund is in companies that create, sell or use biometric surveillance, and
          how much could not be checked? Give a file with the holdings and see it line by line, with
          the reason for every match.
        </p>
      </div>
      <UploadForm options={options} formats={formats} />
      <WhatCanBeRead formats={formats} />
    </>
  );
}

function Refusal({ refusal }: { readonly refusal: DomainError }): JSX.Element {
  return (
    <div class="refusal" role="alert">
      <p>
        <b>The file could not be checked.</b> {refusal.message}
      </p>
      {refusal.problems.length > 0 && (
        <ul>
          {refusal.problems.slice(0, 20).map((problem) => (
            <li key={describeProblem(problem)}>{describeProblem(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Said beside every form that takes a file, and true. */
export function NothingStored(): JSX.Element {
  return (
    <p class="small">
      <b>Nothing of your file is stored.</b> It is read in the memory of the server, checked,
      answered and forgotten: nothing is written to a disk, a database or a log.
    </p>
  );
}

interface FormProps {
  readonly options: ScreeningFormDto | undefined;
  readonly formats: ScreeningFormPage['formats'];
}

function UploadForm({ options, formats }: FormProps): JSX.Element {
  return (
    <form class="screening-form" method="post" action="/screening" encType="multipart/form-data">
      <div class="drop" data-drop="file">
        <label for="screening-file">
          <b>File with the holdings</b>
        </label>
        <input id="screening-file" name="file" type="file" required />
        <p class="small drop-hint" hidden>
          Or drop it here.
        </p>
      </div>
      <div class="screening-options">
        <Field id="screening-benchmark" label="Benchmark to compare with (optional)">
          <input id="screening-benchmark" name="benchmark" type="file" />
        </Field>
        <Rates value={options?.rates} />
        <Field id="screening-format" label="Format">
          <select id="screening-format" name="format">
            <option value="">Found out from the file</option>
            {formats.map(({ code, label }) => (
              <option key={code} value={code} selected={options?.format === code}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <OutputChoice chosen={options?.output} />
      </div>
      <p>
        <button type="submit">Check the portfolio</button>
      </p>
      <NothingStored />
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Field({ id, label, children }: FieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

/** Rates come from the person who asks; none is invented. */
function Rates({ value }: { readonly value: string | undefined }): JSX.Element {
  return (
    <Field id="screening-rates" label="Exchange rates, as USD=1,EUR=1.08 (optional)">
      <input
        id="screening-rates"
        name="rates"
        type="text"
        value={value ?? ''}
        maxLength={2000}
        autocomplete="off"
      />
    </Field>
  );
}

const OUTPUT_CHOICES = [
  ['page', 'Page'],
  ['pdf', 'PDF'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

function OutputChoice({ chosen }: { readonly chosen: string | undefined }): JSX.Element {
  return (
    <Field id="screening-output" label="Show the result as">
      <select id="screening-output" name="output">
        {OUTPUT_CHOICES.map(([value, label]) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function WhatCanBeRead({ formats }: Pick<ScreeningFormPage, 'formats'>): JSX.Element {
  return (
    <section aria-labelledby="formats">
      <h2 id="formats">What can be read</h2>
      <ul class="text">
        {formats.map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </ul>
      <p class="text">
        Files may have up to 64 MiB. Identifiers come first and names second: a table is matched
        best when it has ISIN, CUSIP or LEI beside the names. Lines that may be someone else are
        never counted; they are listed for you to review.
      </p>
      <p class="text">
        The same is done by the command <code>countergaze screen FILE</code> and by{' '}
        <a href="/api/docs">POST /api/v1/screenings</a>.
      </p>
    </section>
  );
}
