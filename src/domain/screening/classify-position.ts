import type { IssuerMatch } from '../matching/issuer-match.js';
import type { Instrument } from '../portfolio/portfolio-line.js';
import type { Money } from '../quantities/money.js';
import type { AssessedCompany, Snapshot } from '../ranking/snapshot.js';
import { mayBeNamed } from '../ranking/may-be-named.js';
import type { ApartKind, ScreenedCompany, ScreeningClass } from './screening.js';

/** What a line says about itself. */
interface Held {
  readonly instrument: Instrument;
  readonly quantity?: number;
  readonly amount?: Money;
}

/** Kinds of instruments whose lines name no issuer: those of derivatives often name the other party. */
const WITHOUT_ISSUER: ReadonlySet<Instrument> = new Set(['cash', 'derivative']);

/** Whether a line of this kind is looked up among the organisations. */
export function namesIssuer(instrument: Instrument): boolean {
  return !WITHOUT_ISSUER.has(instrument);
}

/** The kind apart that a line belongs to; undefined for what owns something. */
export function apartKindOf({ instrument, quantity, amount }: Held): ApartKind | undefined {
  if (instrument === 'call' || instrument === 'put' || instrument === 'derivative') {
    return instrument;
  }
  if ((amount?.hundredths ?? quantity ?? 0) < 0) return 'negative';
  return instrument === 'cash' ? 'cash' : undefined;
}

/** The class of a line that owns something. */
export function classOf(
  match: IssuerMatch | undefined,
  company: ScreenedCompany | undefined,
): ScreeningClass {
  if (match?.decision === 'review') return 'to-review';
  if (company === undefined) return 'not-in-data';
  if (company.score !== undefined) return 'involved';
  return ASSESSED.has(company.state) ? 'nothing-counts' : 'not-assessed';
}

const ASSESSED: ReadonlySet<ScreenedCompany['state']> = new Set(['involved', 'no_evidence_found']);

/** The organisation that a line was taken for; undefined unless the match is sure. */
export function companyOf(
  match: IssuerMatch | undefined,
  snapshot: Snapshot,
): ScreenedCompany | undefined {
  if (match?.decision !== 'match' || match.best === undefined) return undefined;
  const { organisation, name } = match.best;
  const assessed = snapshot.bySlug.get(organisation);
  // Under review is told from "no file" by nothing: neither is a claim about the company.
  if (assessed === undefined || !mayBeNamed(assessed)) {
    return { slug: organisation, name, onFile: false, state: 'not_assessed' };
  }
  return companyOnFile(assessed, snapshot);
}

/** A company as it is shown; it may be named, and has its score when it is involved. */
export function companyOnFile(company: AssessedCompany, snapshot: Snapshot): ScreenedCompany {
  const { record } = company.input;
  const { state, score, atMost } = company.assessment;
  const counts = score !== undefined && isInvolved(company);
  return {
    slug: record.slug,
    name: record.name,
    onFile: true,
    // companies under review were left out above
    state: state as ScreenedCompany['state'],
    ...(counts
      ? {
          score: {
            involvement: score.involvement,
            roles: score.roles,
            grade: score.grade,
            atMost,
          },
        }
      : {}),
    ...groupOf(company, snapshot),
  };
}

/** Whether a company may be named as involved on this day. */
export function isInvolved({ assessment }: AssessedCompany): boolean {
  const { state, score } = assessment;
  return state === 'involved' && score !== undefined && score.involvement > 0;
}

function groupOf(
  { subsidiary, input }: AssessedCompany,
  { bySlug }: Snapshot,
): Pick<ScreenedCompany, 'group'> {
  const { parent } = input.record;
  if (!subsidiary || parent === undefined) return {};
  const above = bySlug.get(parent.slug);
  if (above === undefined || !mayBeNamed(above)) return { group: { name: parent.name } };
  return { group: { name: above.input.record.name, slug: parent.slug } };
}
