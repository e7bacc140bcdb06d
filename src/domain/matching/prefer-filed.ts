import type { IssuerMatch, MatchCandidate } from './issuer-match.js';
import type { IssuerToMatch } from './issuer-to-match.js';
import type { NameMatch } from './name-match.js';
import type { Universe } from './universe.js';

/** From here a name is an organisation's own, shortened at most. */
const LIKE = 0.85;
/** A filed company that fits so much worse than the entry of a register is another one. */
const CLEARLY_WORSE = 0.4;

/**
 * A register that is loaded must not take a line away from a company that there is a file on: the register's entry
 * is mostly the same company under its legal name, and would read "not assessed". So where an entry known from a
 * register alone leads or comes second, what the filed companies alone answer to the name decides, and the entry is
 * stated beside it.
 */
export function preferFiled(
  line: IssuerToMatch,
  match: IssuerMatch,
  universe: Universe,
): IssuerMatch {
  const { best, runnerUp } = match;
  const entry = [best, runnerUp].find(
    (one) => one !== undefined && universe.isRegisteredOnly(one.organisation),
  );
  if (best === undefined || entry === undefined) return match;
  const filed = universe.filedNames.match(line.name, line.title);
  if (filed.best === undefined || filed.decision === 'none') return match;
  const isDoubtful = filed.decision === 'review' && match.decision === 'match';
  if (isDoubtful && entry.score - filed.best.score > CLEARLY_WORSE) return match;
  if (match.by === 'identifier' && entry !== best) {
    return filed.best.organisation === best.organisation
      ? withFiled(match, entry, { ...filed, best }, 'match')
      : match;
  }
  return withFiled(match, entry, filed, decisionOf(line, match, filed.decision, universe));
}

/** A code of an entry whose own name is another one speaks against the filed company. */
function decisionOf(
  line: IssuerToMatch,
  { by, best }: IssuerMatch,
  filed: 'match' | 'review',
  universe: Universe,
): 'match' | 'review' {
  if (filed === 'review' || by === 'name' || best === undefined) return filed;
  return universe.names.likeness(line.name, best.organisation) < LIKE ? 'review' : 'match';
}

function withFiled(
  match: IssuerMatch,
  entry: MatchCandidate,
  filed: NameMatch,
  decision: 'match' | 'review',
): IssuerMatch {
  const best = filed.best ?? entry;
  const others = [entry, ...filed.candidates].filter(
    ({ organisation }) => organisation !== best.organisation,
  );
  return {
    decision,
    best,
    runnerUp: entry,
    margin: best.score - entry.score,
    by: match.by,
    reasons: [...(match.by === 'name' ? [] : match.reasons), ...filed.reasons],
    findings: [
      ...match.findings.filter(({ code }) => code !== 'name-says-another'),
      { code: 'registered-too', parts: [entry.name, best.name] },
    ],
    candidates: [best, ...others],
  };
}
