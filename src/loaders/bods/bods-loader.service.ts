import { Injectable } from '@nestjs/common';
import type { RegisterFact } from '../../domain/ownership/organisation-fact.js';
import type { RegisterLoad } from '../../domain/ownership/word-register-load.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { OrganisationFactsService } from '../../features/stakes/organisation-facts.service.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { type Advance, watched } from '../../platform/files/watched.js';
import { sha256Of } from '../../platform/sha256.js';
import { parseStatement, statementDay } from './parse-statement.js';
import { StatementCutter } from './parse-statements.js';

/** Whose organisations and stakes these are. */
const BODS = 'bods';

/** Loads statements of the Beneficial Ownership Data Standard 0.4: an array, or one statement per line. */
@Injectable()
export class BodsLoader {
  constructor(private readonly facts: OrganisationFactsService) {}

  async load(file: PortfolioFile, advance?: Advance): Promise<RegisterLoad> {
    const cutter = new StatementCutter(file.name);
    const days: { latest?: CalendarDate } = {};
    return this.facts.store(
      { dataset: BODS, file: file.name },
      {
        facts: () =>
          factsOf({ name: file.name, bytes: watched(file.bytes(), advance) }, cutter, days),
        ended: () => ({
          records: cutter.count,
          ...(days.latest === undefined ? {} : { contentDate: days.latest }),
          complete: false,
        }),
      },
    );
  }
}

async function* factsOf(
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  cutter: StatementCutter,
  days: { latest?: CalendarDate },
): AsyncIterable<readonly RegisterFact[]> {
  for await (const text of decodeText(file.bytes, file.name)) {
    const statements = cutter.cut(text);
    for (const statement of statements) {
      const day = statementDay(statement);
      if (day !== undefined && day > (days.latest ?? '')) days.latest = day;
    }
    yield statements.flatMap((statement) => parseStatement(statement, nameRecord));
  }
  cutter.end();
}

/** Publishers name records as they like; 20 hexadecimal digits of a digest are as good as unique. */
function nameRecord(publisher: string, record: string): string {
  return sha256Of(JSON.stringify([publisher, record])).slice(0, 20);
}
