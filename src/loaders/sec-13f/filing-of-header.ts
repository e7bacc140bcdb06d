import { DomainError } from '../../domain/errors.js';
import type { Filing } from '../../domain/filing/filing.js';
import type { Form13fHeader } from '../../domain/filing/form-13f.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';

/** What the person who loads a file says of it, where the file does not say it itself. */
export interface SaidOfFile {
  /** Slug of the organisation whose holdings these are, or the name of a manager. */
  readonly investor?: string;
  readonly period?: CalendarDate;
}

/** The filing that a header is of. Throws a DomainError `unknown-manager` or `unknown-period` that says what to add. */
export function filingOf(
  header: Form13fHeader,
  file: { readonly name: string; readonly sha256: string },
  said: SaidOfFile,
): Filing {
  const { cik, managerName, amendment, amendmentNumber, filedOn, notice, stated } = header;
  const period = said.period ?? header.period;
  if (cik === undefined && said.investor === undefined) {
    const message = `${file.name} does not say whose holdings it reports; name the manager with --investor (investor in an upload).`;
    throw new DomainError('unknown-manager', message);
  }
  if (period === undefined) {
    const message = `${file.name} does not say for which day it reports; give the day with --period (period in an upload).`;
    throw new DomainError('unknown-period', message);
  }
  return {
    source: 'sec-13f',
    accession: header.accession ?? `sha256:${file.sha256}`,
    holder: {
      name: managerName ?? said.investor ?? `CIK ${String(cik)}`,
      identifiers: cik === undefined ? [] : [{ scheme: 'cik', value: cik, sound: true }],
      kind: 'manager',
    },
    ...{ period, amendment, notice, stated },
    form: header.form ?? '13F-HR',
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(amendmentNumber === undefined ? {} : { amendmentNumber }),
  };
}
