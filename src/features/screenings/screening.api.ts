import { ROLES } from '../../domain/company/vocabulary.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { GRADES } from '../../domain/methodology/methodology.js';
import type { Money } from '../../domain/quantities/money.js';
import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import type { Comparison } from '../../domain/screening/compare-portfolios.js';
import { NET_ASSETS_UNIT } from '../../domain/screening/measured-lines.js';
import {
  APART_KINDS,
  type CurrencyPart,
  type HoldingBehind,
  type InvolvedHolding,
  type ScreenedExposure,
  type ScreenedPosition,
  SCREENING_CLASSES,
  type Tally,
} from '../../domain/screening/screening.js';
import type { LineView } from '../../domain/screening/screening-view.js';
import { APART_LABELS, CLASS_LABELS } from '../../domain/screening/word-screening.js';
import { ROLE_LABELS } from '../../domain/wording/role-words.js';
import type {
  CompanyBehindDto,
  ComparisonDto,
  InvolvedCompanyDto,
  ScreenedAmountDto,
  ScreenedExposureDto,
  ScreenedMatchDto,
  ScreenedPartDto,
  ScreenedPositionDto,
  ScreenedTallyDto,
  ScreeningDto,
} from './screening.dto.js';
import type { ScreeningResult } from './screenings.service.js';

/** A screening as programs read it: numbers in full precision, reasons in words. */
export function screeningAnswer({
  screening,
  snapshot,
  comparison,
  view,
}: ScreeningResult): ScreeningDto {
  const { portfolio, rates, exposure, positions } = screening;
  return {
    file: view.file,
    format: portfolio.format,
    holder: portfolio.holder?.name ?? null,
    holdings_as_of: portfolio.asOf ?? null,
    as_of: snapshot.asOf,
    method: editionName(snapshot.edition.methodology),
    method_sha256: snapshot.edition.sha256,
    lines: screening.lines,
    by_weight: screening.byWeight,
    without_value: screening.withoutValue,
    rejected: portfolio.rejected.map(({ line, rule, message }) => ({
      line,
      rule,
      detail: message,
    })),
    base: rates?.base ?? null,
    rates: [...(rates?.worth ?? [])].map(([currency, worth]) => ({ currency, worth })),
    summary: view.summary,
    unit_reason: portfolio.unitReason ?? null,
    notes: view.notes,
    parts: screening.parts.map(partAnswer),
    exposure: exposure === undefined ? null : exposureAnswer(exposure),
    involved: screening.involved.map(involvedAnswer),
    behind: screening.behind.map(behindAnswer),
    comparison: comparison === undefined ? null : comparisonAnswer(comparison),
    positions: positions.map((position, index) =>
      positionAnswer(position, view.lines[index], snapshot),
    ),
  };
}

function partAnswer(part: CurrencyPart): ScreenedPartDto {
  const { currency, whole, wholeIs, classes, apart, roles, grades } = part;
  const shared = (id: string, label: string, tally: Tally) =>
    tallyAnswer({ id, label }, tally, whole);
  return {
    currency,
    whole: unitsOf(whole),
    whole_is: wholeIs,
    classes: SCREENING_CLASSES.map((id) => shared(id, CLASS_LABELS[id], classes[id])),
    apart: APART_KINDS.map((id) => tallyAnswer({ id, label: APART_LABELS[id] }, apart[id])),
    roles: ROLES.map((role) => shared(role, ROLE_LABELS[role], roles[role])),
    grades: GRADES.map((grade) => shared(grade, grade, grades[grade])),
  };
}

function tallyAnswer(
  named: Pick<ScreenedTallyDto, 'id' | 'label'>,
  { positions, amount }: Tally,
  whole?: Money,
): ScreenedTallyDto {
  const isPart = whole !== undefined && whole.hundredths > 0;
  const share = isPart ? amount.hundredths / whole.hundredths : null;
  return { ...named, positions, amount: unitsOf(amount), share };
}

function exposureAnswer({ exposure, x, coverage }: ScreenedExposure): ScreenedExposureDto {
  return { exposure, x, coverage };
}

function involvedAnswer({ company, amounts, positions }: InvolvedHolding): InvolvedCompanyDto {
  const { slug, name, score, group } = company;
  const { create, sell, use } = score.roles;
  return {
    ...{ slug, name, grade: score.grade, involvement: score.involvement },
    roles: { create, sell, use },
    at_most: score.atMost,
    group: group?.name ?? null,
    amounts: amounts.map(amountAnswer),
    lines: [...new Set(positions.map(({ line }) => line))],
  };
}

function behindAnswer({
  company,
  through,
  share,
  controlled,
  between,
  amounts,
  positions,
}: HoldingBehind): CompanyBehindDto {
  const { slug, name, score } = company;
  return {
    ...{ slug, name, grade: score.grade, involvement: score.involvement },
    through: through.name,
    share_minimum: share.minimum,
    share_maximum: share.maximum,
    ...{ controlled, between },
    amounts: amounts.map(({ least, most }) => ({
      currency: least.currency,
      minimum: unitsOf(least),
      maximum: unitsOf(most),
    })),
    lines: [...new Set(positions.map(({ line }) => line))],
  };
}

function comparisonAnswer({ here, there, benchmark, holdings }: Comparison): ComparisonDto {
  const { exposure } = benchmark;
  return {
    here,
    there,
    benchmark_exposure: exposure === undefined ? null : exposureAnswer(exposure),
    holdings: holdings.map(({ company: { slug, name }, ...parts }) => ({ slug, name, ...parts })),
  };
}

function positionAnswer(
  position: ScreenedPosition,
  told: LineView | undefined,
  snapshot: Snapshot,
): ScreenedPositionDto {
  const { line, name, title, identifiers, instrument, path, counts } = position;
  const { amount, stated } = position;
  return {
    ...{ line, name, title: title ?? null, instrument, class: counts },
    identifiers: identifiers.map(({ scheme, value, mic, sound }) => ({
      scheme,
      value,
      mic: mic ?? null,
      sound,
    })),
    path: path.map((step) => step.name),
    amount: amount === undefined ? null : amountAnswer(amount),
    stated: stated === undefined ? null : amountAnswer(stated),
    company: companyAnswer(position),
    match: matchAnswer(position, snapshot),
    reasons: told?.reasons ?? [],
    findings: told?.findings ?? [],
  };
}

function companyAnswer({ company }: ScreenedPosition): ScreenedPositionDto['company'] {
  if (company === undefined) return null;
  const { slug, name, onFile, state, score } = company;
  return {
    ...{ slug: onFile ? slug : null, name, on_file: onFile, state },
    grade: score?.grade ?? null,
    involvement: score?.involvement ?? null,
  };
}

function matchAnswer({ match }: ScreenedPosition, { bySlug }: Snapshot): ScreenedMatchDto | null {
  if (match === undefined) return null;
  const { decision, by, best, margin, runnerUp, candidates } = match;
  const slugOf = (organisation: string): string | null => {
    const company = bySlug.get(organisation);
    return company !== undefined && mayBeNamed(company) ? organisation : null;
  };
  return {
    ...{ decision, by, score: best?.score ?? null, margin: margin ?? null },
    runner_up: runnerUp?.name ?? null,
    candidates: candidates.map(({ organisation, name, score }) => ({
      slug: slugOf(organisation),
      name,
      score,
    })),
  };
}

function amountAnswer(money: Money): ScreenedAmountDto {
  return { currency: money.currency, amount: unitsOf(money) };
}

/** Units of the currency; percent where lines count with their parts of net assets. */
function unitsOf({ hundredths, currency }: Money): number {
  return hundredths / (currency === NET_ASSETS_UNIT ? 100_000_000 : 100);
}
