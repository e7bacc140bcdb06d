import { cusipOfIsin } from '../identifiers/cusip-isin.js';
import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';
import type { IssuerMatch, MatchCandidate, MatchReason } from './issuer-match.js';
import type { IssuerToMatch } from './issuer-to-match.js';
import type { NameMatch } from './name-match.js';
import type { ReviewDecision } from './review-decision.js';
import { preferFiled } from './prefer-filed.js';
import { subjectsOf } from './subject-of.js';
import type { Universe } from './universe.js';

/** An organisation that the codes of a line lead to, and how. */
interface CodeHit {
  readonly organisation: string;
  readonly reason: MatchReason;
}

/** Below this a name and an organisation's names have hardly a word in common. */
const UNLIKE = 0.4;
/** From here a name is an organisation's own, shortened at most. */
const LIKE = 0.85;
/** A name that may be this organisation's, when a ticker says the same. */
const SUPPORTED = 0.6;

/** Whose security a line is: a person's decision first, then identifiers, then the name. */
export function resolveIssuer(line: IssuerToMatch, universe: Universe): IssuerMatch {
  const decision = subjectsOf(line)
    .map((subject) => universe.decisionOn(subject))
    .find((known) => known !== undefined);
  if (decision !== undefined) return decided(decision, universe);
  const unsound = line.identifiers.flatMap(({ scheme, value, sound }) =>
    sound ? [] : [{ code: 'wrong-check-digit', parts: [scheme, value] }],
  );
  const hits = line.identifiers.flatMap((identifier) => hitsOf(identifier, universe));
  const organisations = [...new Set(hits.map(({ organisation }) => organisation))];
  if (organisations.length === 0) {
    return preferFiled(line, byName(line, universe, unsound), universe);
  }
  if (organisations.length > 1) return disagreeing(hits, organisations, universe, unsound);
  return preferFiled(line, byIdentifier(line, hits, universe, unsound), universe);
}

function decided({ organisation, by, reason }: ReviewDecision, universe: Universe): IssuerMatch {
  const base = { by: 'decision', findings: [] } as const;
  if (organisation === null) {
    const reasons = [{ code: 'person-decided-none', parts: [by, reason] }];
    return { ...base, decision: 'none', reasons, candidates: [] };
  }
  const best = candidate(organisation, universe, 1);
  const reasons = [{ code: 'person-decided', parts: [by, best.name, reason] }];
  return { ...base, decision: 'match', best, reasons, candidates: [best] };
}

function hitsOf(identifier: ReportedIdentifier, universe: Universe): readonly CodeHit[] {
  const { scheme, value, sound, mic } = identifier;
  if (!sound || (scheme === 'ticker' && mic === undefined)) return [];
  const parts = mic === undefined ? [value] : [value, mic];
  const direct = universe.identified(identifier);
  if (direct.length > 0) {
    return direct.map((organisation) => ({
      organisation,
      reason: { code: `same-${scheme}`, parts },
    }));
  }
  const cusip = scheme === 'isin' ? cusipOfIsin(value) : value;
  if (cusip === undefined || (scheme !== 'isin' && scheme !== 'cusip')) return [];
  return universe.sameCusipIssuer(cusip).map((organisation) => ({
    organisation,
    reason: { code: 'same-cusip-issuer', parts: [value, cusip.slice(0, 6)] },
  }));
}

function disagreeing(
  hits: readonly CodeHit[],
  organisations: readonly string[],
  universe: Universe,
  findings: readonly MatchReason[],
): IssuerMatch {
  const candidates = organisations.map((organisation) => candidate(organisation, universe, 0.5));
  const [best, runnerUp] = candidates;
  const names = candidates.map(({ name }) => name);
  return {
    decision: 'review',
    ...(best === undefined ? {} : { best }),
    ...(runnerUp === undefined ? {} : { runnerUp, margin: 0 }),
    by: 'identifier',
    reasons: hits.map(({ reason }) => reason),
    findings: [...findings, { code: 'identifiers-disagree', parts: names }],
    candidates,
  };
}

function byIdentifier(
  line: IssuerToMatch,
  hits: readonly CodeHit[],
  universe: Universe,
  unsound: readonly MatchReason[],
): IssuerMatch {
  const organisation = hits[0]?.organisation ?? '';
  const best = candidate(organisation, universe, 1);
  const likeness = universe.names.likeness(line.name, organisation);
  // A name that is the organisation's own says no other; looking for one is what takes time.
  const named = likeness < LIKE ? universe.names.match(line.name, line.title) : undefined;
  const reasons = hits.map(({ reason }) => reason);
  const base = { best, by: 'identifier' } as const;
  const other = named?.best;
  const saysAnother =
    named?.decision === 'match' &&
    other !== undefined &&
    other.organisation !== organisation &&
    other.score > likeness;
  if (saysAnother) {
    const finding = { code: 'name-says-another', parts: [line.name, other.name, best.name] };
    const candidates = [best, other];
    return {
      ...base,
      decision: 'review',
      runnerUp: other,
      reasons,
      findings: [...unsound, finding],
      candidates,
    };
  }
  const unlike = likeness < UNLIKE ? [{ code: 'name-unlike', parts: [line.name, best.name] }] : [];
  return {
    ...base,
    decision: 'match',
    reasons,
    findings: [...unsound, ...unlike],
    candidates: [best],
  };
}

function byName(
  line: IssuerToMatch,
  universe: Universe,
  findings: readonly MatchReason[],
): IssuerMatch {
  const named = supported(line, universe.names.match(line.name, line.title), universe);
  if (named.decision === 'none' || named.best === undefined) {
    const reasons = [{ code: 'no-like-name', parts: [] }];
    return { decision: 'none', by: 'nothing', reasons, findings, candidates: [] };
  }
  const contradiction = otherLei(line, named.best, universe);
  const decision = contradiction.length > 0 ? 'review' : named.decision;
  return { ...named, decision, by: 'name', findings: [...findings, ...contradiction] };
}

/** A ticker without its market identifies nothing, but settles which of the names that come into question it is. */
function supported(line: IssuerToMatch, named: NameMatch, universe: Universe): NameMatch {
  if (named.decision !== 'review') return named;
  const tickers = line.identifiers.flatMap(({ scheme, value }) =>
    scheme === 'ticker' ? [value] : [],
  );
  const agreeing = named.candidates.filter(
    ({ organisation, score }) =>
      score >= SUPPORTED &&
      universe.valuesOf(organisation, 'ticker').some((ticker) => tickers.includes(ticker)),
  );
  const [best] = agreeing;
  if (best === undefined || agreeing.length > 1) return named;
  const others = named.candidates.filter(({ organisation }) => organisation !== best.organisation);
  const { runnerUp: _runnerUp, margin: _margin, ...rest } = named;
  return {
    ...rest,
    decision: 'match',
    best,
    ...(others[0] === undefined
      ? {}
      : { runnerUp: others[0], margin: best.score - others[0].score }),
    reasons: [{ code: 'ticker-agrees', parts: [tickers.join(', '), best.name] }, ...named.reasons],
    candidates: [best, ...others],
  };
}

/** An organisation known by another LEI than the line's may still be the issuer's parent, but is not the issuer. */
function otherLei(
  line: IssuerToMatch,
  best: MatchCandidate,
  universe: Universe,
): readonly MatchReason[] {
  const known = universe.valuesOf(best.organisation, 'lei');
  const stated = line.identifiers.find(({ scheme, sound }) => scheme === 'lei' && sound);
  if (stated === undefined || known.length === 0 || known.includes(stated.value)) return [];
  return [{ code: 'other-lei', parts: [stated.value, best.name, known.join(', ')] }];
}

function candidate(organisation: string, universe: Universe, score: number): MatchCandidate {
  return { organisation, name: universe.nameOf(organisation) ?? organisation, score };
}
