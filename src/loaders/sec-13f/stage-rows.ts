import type { Form13fRow } from '../../domain/filing/form-13f.js';
import { NO_CUSIP } from '../../domain/filing/add-up-rows.js';
import { parseCusip } from '../../domain/identifiers/cusip.js';
import { parseFigi } from '../../domain/identifiers/figi.js';
import type { Instrument, ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';
import type { StagedPosition } from '../../domain/portfolio/arrived-filing.js';
import type { Intake } from '../../features/holdings/holdings-load.service.js';
import type { ValueUnitBook } from './value-unit-book.js';

/** Hands rows of one filing over, and what they say of the unit of its values. */
export class RowStage {
  constructor(
    private readonly intake: Intake,
    private readonly book: ValueUnitBook,
  ) {}

  add(filing: number, row: Form13fRow): void {
    const { nameOfIssuer: name, titleOfClass: title, cusip, figi } = row;
    const words = `${cusip}|${name}|${title}|${figi ?? ''}`;
    // A copy of its own: a text cut out of a file keeps the whole file in memory for as long as it is remembered.
    const label = this.intake.label(words, () =>
      structuredClone({ name, title, identifiers: codesOf(row) }),
    );
    this.intake.add(filing, label, positionOf(row));
    if (!NO_CUSIP.test(cusip)) this.book.add(filing, row);
  }
}

function codesOf({ cusip, figi }: Form13fRow): readonly ReportedIdentifier[] {
  const codes: ReportedIdentifier[] = [];
  if (!NO_CUSIP.test(cusip)) {
    codes.push({ scheme: 'cusip', value: cusip, sound: parseCusip(cusip) !== undefined });
  }
  if (figi !== undefined) {
    codes.push({ scheme: 'figi', value: figi, sound: parseFigi(figi) !== undefined });
  }
  return codes;
}

function positionOf(row: Form13fRow): StagedPosition {
  return {
    instrument: instrumentOf(row),
    currency: 'USD',
    value: row.value,
    quantity: row.quantity,
    votingSole: row.votingSole,
    votingShared: row.votingShared,
    votingNone: row.votingNone,
  };
}

/** An option names the security under it; principal amounts are bonds. */
function instrumentOf({ putCall, quantityKind }: Form13fRow): Instrument {
  if (putCall !== undefined) return putCall === 'Call' ? 'call' : 'put';
  return quantityKind === 'PRN' ? 'debt' : 'share';
}
