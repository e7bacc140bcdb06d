import { placeDate, type PartialDate } from '../quantities/calendar-date.js';
import { LINK_RELATION_LABELS, STEWARDSHIP_KIND_LABELS } from '../wording/investor-words.js';
import { countOf } from '../wording/list-in-words.js';
import { printAmount, printShare } from '../wording/print-number.js';
import { wordOptionalDate } from '../wording/word-date.js';
import { sourceIn } from './cited-sources.js';
import { type InvestorFacts, printableCompany } from './investor-facts.js';
import type { CompanyNameView, ConductView, InvestorView, LinkGroupView } from './investor-view.js';
import type { InvestorRecord, InvestorRecordLink } from './record/investor-record.js';
import { LINK_RELATIONS } from './record/investor-vocabulary.js';
import { whenKnown } from './when-known.js';

/** Links by kind, newest first, and how many are not shown because their company is not named. */
export function wordLinks(facts: InvestorFacts): Pick<InvestorView, 'links' | 'unnamedLinks'> {
  const { record } = facts.investor;
  if (record === undefined) return { links: [], unnamedLinks: 0 };
  const printable = newestFirst(record.links).flatMap((link) => {
    const company = printableCompany(link.company, facts.companyOf);
    return company === undefined ? [] : [{ link, company }];
  });
  const groups = LINK_RELATIONS.map((relation) => ({
    title: LINK_RELATION_LABELS[relation],
    links: printable
      .filter(({ link }) => link.relation === relation)
      .map(({ link, company }) => linkView({ link, company, record }, facts)),
  }));
  return {
    links: groups.filter(({ links }) => links.length > 0),
    unnamedLinks: record.links.length - printable.length,
  };
}

const COUNTED: Readonly<Record<string, string>> = {
  [LINK_RELATION_LABELS.holder]: 'held, now or before',
  [LINK_RELATION_LABELS.venture_backer]: 'backed with venture capital',
  [LINK_RELATION_LABELS.divested]: 'divested',
  [LINK_RELATION_LABELS.excluded]: 'excluded',
};

/** `Sources on file link it to 3 companies: 2 held, now or before; 1 divested.` Empty without a link. */
export function wordLinkCounts(groups: readonly LinkGroupView[]): readonly string[] {
  const companies = (links: LinkGroupView['links']) =>
    new Set(links.map(({ company }) => company.name)).size;
  const all = companies(groups.flatMap(({ links }) => links));
  if (all === 0) return [];
  const parts = groups.map(
    ({ title, links }) => `${String(companies(links))} ${COUNTED[title] ?? title}`,
  );
  return [
    `Sources on file link it to ${countOf(all, ['company', 'companies'])}: ${parts.join('; ')}.`,
  ];
}

interface PrintableLink {
  readonly link: InvestorRecordLink;
  readonly company: CompanyNameView;
  readonly record: InvestorRecord;
}

function linkView(
  { link, company, record }: PrintableLink,
  { cited, companyOf }: InvestorFacts,
): LinkGroupView['links'][number] {
  const { stakePercent, value, date, claim, source, fromCompanyFile } = link;
  const supports = `link to ${company.name}`;
  const from = fromCompanyFile === undefined ? undefined : companyOf(fromCompanyFile)?.name;
  return {
    company,
    date: wordOptionalDate(date),
    ...whenKnown('stake', stakePercent === undefined ? undefined : printShare(stakePercent / 100)),
    ...whenKnown('value', value && printAmount(value)),
    claim: cited.sentence(sourceIn(record.sources, source), claim, supports),
    ...whenKnown('from', from),
  };
}

/** What it did as an owner, newest first; nothing about a company that is not named. */
export function wordConduct({ investor, cited, companyOf }: InvestorFacts): readonly ConductView[] {
  const { record } = investor;
  if (record === undefined) return [];
  return newestFirst(record.stewardship).flatMap(({ kind, company, date, claim, source }) => {
    const named = company && printableCompany(company, companyOf);
    if (company !== undefined && named === undefined) return [];
    const label = STEWARDSHIP_KIND_LABELS[kind];
    return [
      {
        kind: label,
        ...whenKnown('company', named),
        date: wordOptionalDate(date),
        claim: cited.sentence(sourceIn(record.sources, source), claim, label.toLowerCase()),
      },
    ];
  });
}

/** Undated ones last; of one day in the order of the file. */
function newestFirst<Item extends { readonly date?: PartialDate }>(
  items: readonly Item[],
): readonly Item[] {
  const day = ({ date }: Item): string => (date === undefined ? '' : placeDate(date));
  return items.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}
