import { type PartialDate, placeDate } from '../quantities/calendar-date.js';
import type { CompanyRecord } from '../company/company-record.js';
import type { InvestorRelation } from '../company/vocabulary.js';
import { sourceIn } from '../investor/cited-sources.js';
import type { CitedSource } from '../investor/record/cited-source.js';
import type { InvestorRecord } from '../investor/record/investor-record.js';
import type { LinkRelation } from '../investor/record/investor-vocabulary.js';
import {
  type CompanyTie,
  ownersOfNames,
  tiesBeside,
} from '../investor/record/with-company-links.js';
import { countryName } from '../wording/country-name.js';
import { foldedName } from '../wording/folded-name.js';
import { INVESTOR_RELATION_LABELS } from '../wording/investor-labels.js';
import { ledIn, relatedLeadIn } from '../wording/lead-in.js';
import { printAmount, printShare } from '../wording/print-number.js';
import { wordDate, wordOptionalDate } from '../wording/word-date.js';
import type { CompanyFacts } from './company-facts.js';
import type { InvestorView } from './company-view.js';
import { SELF, type SourceHolder } from './source-register.js';

const RELATIONS: Readonly<Record<LinkRelation, InvestorRelation>> = {
  holder: 'shareholder',
  venture_backer: 'venture_investor',
  divested: 'divested',
  excluded: 'excluded',
};

/** The files of investors together; no slug has a colon, so that they are never taken for a subsidiary. */
const INVESTORS = 'investors:';

/** The sources of investors, each published item once, for the list of sources of a company's page. */
export function investorSources(
  investors: readonly InvestorRecord[],
): readonly (readonly [string, SourceHolder])[] {
  const items = investors.flatMap(({ sources }) =>
    sources.map((source) => ({ ...source, key: itemOf(source), origin: itemOf(source) })),
  );
  const unique = new Map(items.map((item) => [item.key, { ...item, ownPage: false }]));
  return [[INVESTORS, { sources: [...unique.values()] }]];
}

/** One published item, whatever file cites it. */
function itemOf({ url, title }: CitedSource): string {
  return JSON.stringify([url, title]);
}

/** One tie, wherever it is told. */
interface Told extends Pick<InvestorView, 'name' | 'slug' | 'country' | 'share' | 'value'> {
  readonly relation: InvestorRelation;
  readonly date?: PartialDate;
  readonly claim: string;
  readonly entity: string;
  readonly source: string;
}

/** Who holds, held, backed, left or excludes the company, by its own file and those of investors, newest first. */
export function wordInvestors(
  facts: CompanyFacts,
  investors: readonly InvestorRecord[],
): readonly InvestorView[] {
  const { slug, name, sources } = facts.record;
  const own = ownTies(facts, investors);
  const beside = tiesBeside({ slug, name, sources, investors: facts.record.investors }, investors);
  return newestFirst([...own, ...beside.map((tie) => tieBeside(tie, facts.record))]).map((told) =>
    viewOf(told, facts),
  );
}

function ownTies({ record }: CompanyFacts, investors: readonly InvestorRecord[]): readonly Told[] {
  const owners = ownersOfNames(investors);
  return record.investors.map((link) => {
    const [slug, ...others] = owners.get(foldedName(link.investor)) ?? [];
    const { relation, date, claim, source } = link;
    return {
      ...{ name: link.investor, relation, claim, source, entity: SELF },
      ...(slug === undefined || others.length > 0 ? {} : { slug }),
      ...(link.country === undefined ? {} : { country: countryName(link.country) }),
      ...(date === undefined ? {} : { date }),
      ...(link.share === undefined ? {} : { share: printShare(link.share) }),
      ...(link.value === undefined ? {} : { value: printAmount(link.value) }),
    };
  });
}

function tieBeside({ investor, link }: CompanyTie, record: CompanyRecord): Told {
  const { name, slug, country } = investor;
  const { relation, date, stakePercent, value, claim, source } = link;
  return {
    ...{ name, slug, claim, relation: RELATIONS[relation] },
    ...citedAs(itemOf(sourceIn(investor.sources, source)), record),
    ...(country === undefined ? {} : { country: countryName(country) }),
    ...(date === undefined ? {} : { date }),
    ...(stakePercent === undefined ? {} : { share: printShare(stakePercent / 100) }),
    ...(value === undefined ? {} : { value: printAmount(value) }),
  };
}

/** An item that the company's own file cites too keeps its number there. */
function citedAs(item: string, { sources }: CompanyRecord): Pick<Told, 'entity' | 'source'> {
  const own = sources.find((source) => itemOf(source) === item);
  return own === undefined
    ? { entity: INVESTORS, source: item }
    : { entity: SELF, source: own.key };
}

function viewOf(
  { relation, date, claim, entity, source: key, ...shown }: Told,
  { sources }: CompanyFacts,
): InvestorView {
  const noun = `investor ${shown.name}`;
  const supports = date === undefined ? `${noun}, undated` : `${noun} of ${wordDate(date)}`;
  const number = sources.cite({ entity, key, supports });
  const source = sources.sourceOf(entity, key);
  return {
    ...shown,
    relation: INVESTOR_RELATION_LABELS[relation],
    date: wordOptionalDate(date),
    claim: { text: ledIn(relatedLeadIn(source), claim, source), sources: [number] },
  };
}

/** Undated ones last; of one day in the order of the files. */
function newestFirst(ties: readonly Told[]): readonly Told[] {
  const day = ({ date }: Told): string => (date === undefined ? '' : placeDate(date));
  return ties.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}
