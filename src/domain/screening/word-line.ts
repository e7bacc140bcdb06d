import { ROLES, type Role } from '../company/vocabulary.js';
import { wordMatchReason } from '../matching/word-match-reason.js';
import type { Percent } from '../quantities/fraction.js';
import type { Money } from '../quantities/money.js';
import { printPercent } from '../wording/print-number.js';
import { ROLE_LABELS, roleNoun } from '../wording/role-words.js';
import type { ScreenedCompany, ScreenedPosition } from './screening.js';
import type { LineView } from './screening-view.js';
import {
  APART_LABELS,
  CLASS_LABELS,
  instrumentLabel,
  printMoney,
  printPart,
  restReason,
  stateSentence,
  wordIdentifier,
} from './word-screening.js';

/** One position with everything that is said of it; `wholes` by currency. */
export function wordLine(position: ScreenedPosition, wholes: ReadonlyMap<string, Money>): LineView {
  const { line, name, title, identifiers, instrument, path, amount, stated, counts } = position;
  const isConverted = stated !== undefined && amount?.currency !== stated.currency;
  return {
    line,
    name,
    title: title ?? '',
    identifiers: identifiers.map(wordIdentifier),
    instrument: instrumentLabel(instrument),
    via: path.length === 0 ? '' : `via ${path.map((step) => step.name).join(' › ')}`,
    amount: amount === undefined ? '' : printMoney(amount),
    stated: isConverted ? printMoney(stated) : '',
    share: amount === undefined ? '' : printPart(amount, wholes.get(amount.currency)),
    counts,
    countsLabel: COUNTS_LABELS[counts],
    ...companyOf(position),
    ...reasonsOf(position),
  };
}

const COUNTS_LABELS = { ...CLASS_LABELS, ...APART_LABELS };

const NO_ISSUER = 'Names no issuer; not looked up.';

function reasonsOf({
  match,
  company,
  rest,
}: ScreenedPosition): Pick<LineView, 'reasons' | 'findings' | 'candidates'> {
  if (rest !== undefined) return { reasons: [restReason(rest)], findings: [], candidates: [] };
  if (match === undefined) return { reasons: [NO_ISSUER], findings: [], candidates: [] };
  const state =
    company === undefined || company.score !== undefined ? [] : [stateSentence(company.state)];
  return {
    reasons: [...match.reasons.map(wordMatchReason), ...state],
    findings: match.findings.map(wordMatchReason),
    candidates: match.decision === 'review' ? match.candidates.map(({ name }) => name) : [],
  };
}

function companyOf({ company }: ScreenedPosition): Pick<LineView, 'company'> {
  if (company === undefined) return {};
  const { name, slug, onFile, score } = company;
  const group = wordGroup(company);
  return {
    company: {
      name,
      ...(onFile ? { slug } : {}),
      ...(group === undefined ? {} : { group }),
      ...(score === undefined
        ? {}
        : {
            grade: score.grade,
            involvement: printPercent(score.involvement),
            roles: wordRoles(score.roles),
          }),
    },
  };
}

/** `Creation 68.8, sale 48.9`: the roles in which something counts. */
export function wordRoles(roles: Readonly<Record<Role, Percent>>): string {
  const counted = ROLES.filter((role) => roles[role] > 0);
  return counted
    .map((role, index) => {
      const label = index === 0 ? ROLE_LABELS[role] : roleNoun(role);
      return `${label} ${printPercent(roles[role])}`;
    })
    .join(', ');
}

/** Said of a controlled subsidiary, which counts with its own numbers. */
export function wordGroup({ group }: ScreenedCompany): string | undefined {
  return group && `Subsidiary of ${group.name}; counted with its own involvement.`;
}
