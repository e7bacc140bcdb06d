import { placeDate } from '../quantities/calendar-date.js';
import type { HeldCompany } from './held-company.js';
import type { MeasuredPortfolio } from './measure-portfolio.js';
import type { InvestorRecord, InvestorRecordLink } from './record/investor-record.js';
import type { InvolvedStake } from './score/influence.js';
import { whenKnown } from './when-known.js';

/** Links that own a part of a company, and those that say it was given up. */
const OWNING: readonly InvestorRecordLink['relation'][] = ['holder', 'venture_backer'];

/**
 * The stakes that influence is worked out from, one per company with a number, by slug. What a filing shows goes
 * before what a source states; a stated holding that a later source says was given up is none.
 */
export function knownStakes(
  measured: MeasuredPortfolio | undefined,
  record: Pick<InvestorRecord, 'links'> | undefined,
  companyOf: (slug: string) => HeldCompany | undefined,
): readonly InvolvedStake[] {
  const stakes = new Map<string, InvolvedStake>();
  for (const { company, stake } of measured?.involved ?? []) put(stakes, company, stake);
  for (const link of record === undefined ? [] : standingLinks(record.links)) {
    const company = companyOf(link.company.slug ?? '');
    if (company === undefined || stakes.get(company.slug)?.stake !== undefined) continue;
    put(stakes, company, link.stakePercent === undefined ? undefined : link.stakePercent / 100);
  }
  return [...stakes.values()].toSorted((a, b) => (a.company < b.company ? -1 : 1));
}

function put(
  stakes: Map<string, InvolvedStake>,
  { slug, verdict }: HeldCompany,
  stake: number | undefined,
): void {
  if (verdict === undefined) return;
  const { involvement } = verdict;
  stakes.set(slug, { company: slug, involvement, ...whenKnown('stake', stake) });
}

/** Per company the latest holding, those with a stated stake first, unless a later link ends it. */
function standingLinks(links: readonly InvestorRecordLink[]): readonly InvestorRecordLink[] {
  return links
    .filter(({ relation }) => OWNING.includes(relation))
    .filter((link) => !links.some((other) => ends(other, link)))
    .toSorted(
      (a, b) =>
        Number(a.stakePercent === undefined) - Number(b.stakePercent === undefined) ||
        compare(dayOf(b), dayOf(a)),
    );
}

function ends(ending: InvestorRecordLink, holding: InvestorRecordLink): boolean {
  if (OWNING.includes(ending.relation)) return false;
  if (ending.company.slug === undefined || ending.company.slug !== holding.company.slug) {
    return false;
  }
  return dayOf(ending) >= dayOf(holding);
}

function dayOf({ date }: InvestorRecordLink): string {
  return date === undefined ? '' : placeDate(date);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
