import { given } from '../document/given.js';
import { CitedSources, sourceIn } from '../investor/cited-sources.js';
import { relatedLeadIn } from '../wording/lead-in.js';
import { printAmount } from '../wording/print-number.js';
import { wordOptionalDate } from '../wording/word-date.js';
import type { NamesOnFile } from './build-resolution-view.js';
import type { StatementView } from './resolution-view.js';
import type { StatementRecord } from './statement-record.js';

/** The statement in words; signatories by name. */
export function buildStatementView(
  statement: StatementRecord,
  { investor: nameOf }: NamesOnFile,
): StatementView {
  const cited = new CitedSources();
  const source = sourceIn(statement.sources, statement.source);
  const own = cited.cite(source, 'the statement');
  const signatories = statement.signatories.map(({ investor, source: key }) => {
    const name = nameOf(investor);
    const number = cited.cite(sourceIn(statement.sources, key), 'signatories');
    return {
      investor: name === undefined ? { name: investor } : { name, slug: investor },
      sources: [number],
    };
  });
  return {
    slug: statement.slug,
    title: statement.title,
    date: wordOptionalDate(statement.date),
    organiser: statement.organiser,
    ...given('signatoryCount', statement.signatoryCount),
    ...given('assets', statement.assets && printAmount(statement.assets)),
    asks: statement.asks,
    leadIn: relatedLeadIn(source),
    cited: [own],
    signatories: signatories.toSorted(
      (a, b) =>
        compare(a.investor.name, b.investor.name) ||
        compare(a.investor.slug ?? '', b.investor.slug ?? ''),
    ),
    signatoriesComplete: statement.signatoriesComplete,
    sources: cited.views(),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
