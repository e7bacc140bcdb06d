import { editionName } from '../methodology/edition-name.js';
import type { SnapshotEdition } from '../ranking/snapshot.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import { countryName } from '../wording/country-name.js';
import { INVESTOR_KIND_LABELS } from '../wording/investor-words.js';
import { wordDate } from '../wording/word-date.js';
import type { AssessedInvestor } from './assess-investor.js';
import { CitedSources } from './cited-sources.js';
import type { InvestorFacts } from './investor-facts.js';
import type { InvestorView } from './investor-view.js';
import { wordFigures, wordOpening } from './word-figures.js';
import { wordConduct, wordLinkCounts, wordLinks } from './word-links.js';
import { wordFiledResolutions, wordSignedStatements, wordVotes } from './word-ownership-record.js';
import { wordPortfolio } from './word-portfolio.js';
import { wordPublicMoney, wordStewardship } from './word-stewardship.js';
import { whenKnown } from './when-known.js';

/** Everything an investor's view is built from; the numbers of companies are of the as-of date. */
export interface InvestorViewInput extends Omit<InvestorFacts, 'cited' | 'methodology'> {
  readonly asOf: CalendarDate;
  readonly edition: SnapshotEdition;
}

/** Words and rounds everything once; sources are numbered in order of first mention. Pure: same input, same view. */
export function buildInvestorView(input: InvestorViewInput): InvestorView {
  const { asOf, edition, investor } = input;
  const cited = new CitedSources();
  const facts: InvestorFacts = { ...input, cited, methodology: edition.methodology };
  const publicMoney = wordPublicMoney(facts);
  const links = wordLinks(facts);
  const stewardship = wordStewardship(facts);
  const conduct = wordConduct(facts);
  return {
    ...mastheadOf(investor),
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(edition.methodology), sha256: edition.sha256 },
    publicMoney,
    figures: wordFigures(investor),
    sentences: [...wordOpening(investor), ...wordLinkCounts(links.links)],
    ...whenKnown('portfolio', wordPortfolio(facts)),
    ...links,
    stewardship,
    conduct,
    resolutions: wordFiledResolutions(facts),
    statements: wordSignedStatements(facts),
    votes: wordVotes(facts),
    sources: cited.views(),
  };
}

function mastheadOf({
  slug,
  name,
  kind,
  country,
  record,
}: AssessedInvestor): Pick<
  InvestorView,
  'slug' | 'name' | 'aliases' | 'kind' | 'country' | 'identifiers'
> {
  return {
    slug,
    name,
    aliases: record?.aliases ?? [],
    kind: INVESTOR_KIND_LABELS[kind],
    ...whenKnown(
      'country',
      country === undefined ? undefined : { code: country, name: countryName(country) },
    ),
    identifiers: (record?.identifiers ?? []).map(({ scheme, value }) => ({
      label: scheme === 'ticker' ? 'Ticker' : scheme.toUpperCase(),
      value,
    })),
  };
}
