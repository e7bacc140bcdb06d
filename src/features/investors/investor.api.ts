import type { AssessedInvestor } from '../../domain/investor/assess-investor.js';
import type { CompanyNameView, InvestorView } from '../../domain/investor/investor-view.js';
import type { HeldPosition } from '../../domain/investor/measure-portfolio.js';
import type { StewardshipIndicator } from '../../domain/investor/score/stewardship.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import type { Money } from '../../domain/quantities/money.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import type {
  InvestorDetailDto,
  InvestorNumbersDto,
  InvestorPortfolioDto,
  InvolvedHoldingDto,
  MoneyDto,
  NamedCompanyDto,
  StewardshipIndicatorDto,
} from './investor.dto.js';

/** One investor as programs read it: numbers in full precision, claims behind their lead-ins. */
export function investorAnswer(
  investor: AssessedInvestor,
  view: InvestorView,
  snapshot: Snapshot,
): InvestorDetailDto {
  return {
    ...editionAnswer(snapshot),
    slug: view.slug,
    name: view.name,
    type: investor.kind,
    country: investor.country ?? null,
    aliases: view.aliases,
    public_money: publicMoneyOf(investor),
    numbers: numbersOf(investor),
    portfolio: portfolioOf(investor, view),
    company_links: view.links.flatMap(({ title, links }) =>
      links.map(({ company, date, stake, value, claim }) => ({
        ...{ relation: title, company: companyOf(company), date },
        ...{ stake: stake ?? null, value: value ?? null, claim },
      })),
    ),
    unnamed_links: view.unnamedLinks,
    stewardship: indicatorsOf(investor.stewardship.indicators, view),
    unanswered: investor.stewardship.missing,
    ...conductOf(view),
    sources: view.sources.map(({ number, title, publisher, url, date }) => ({
      ...{ number, title, publisher, url, date },
    })),
    links: linksOf(view.slug),
  };
}

/** The day and the method that every answer names. */
interface EditionAnswer {
  readonly as_of: string;
  readonly method: string;
  readonly method_sha256: string;
}

export function editionAnswer({ asOf, edition }: Snapshot): EditionAnswer {
  return {
    as_of: asOf,
    method: editionName(edition.methodology),
    method_sha256: edition.sha256,
  };
}

/** Where an investor is found. */
export function linksOf(slug: string): { readonly self: string; readonly html: string } {
  return { self: `/api/v1/investors/${slug}`, html: `/investors/${slug}` };
}

/** E, X, T, P and Ω; null is not assessed. */
export function numbersOf(investor: AssessedInvestor): InvestorNumbersDto {
  const { portfolio, stewardship, influence } = investor;
  return {
    exposure: portfolio?.exposure?.exposure ?? null,
    exposure_index: portfolio?.exposure?.x ?? null,
    stewardship: stewardship.value ?? null,
    performance: investor.performance ?? null,
    influence: influence.influence ?? null,
    unknown_stakes: influence.unknown,
    coverage: portfolio?.coverage ?? null,
  };
}

function publicMoneyOf({ record }: AssessedInvestor): InvestorDetailDto['public_money'] {
  const { answer, flags, members } = record?.publicMoney ?? { answer: 'not_known', flags: [] };
  return {
    answer,
    flags,
    members: members?.count ?? null,
    commitment: record?.publicMoneyCommitment?.value ?? null,
  };
}

function portfolioOf(
  { portfolio }: AssessedInvestor,
  view: InvestorView,
): InvestorPortfolioDto | null {
  if (portfolio === undefined) return null;
  const { period, source, total, basis, involved } = portfolio;
  return {
    ...{ period, source, basis },
    total: moneyOf(total),
    filings: (view.portfolio?.filings ?? []).map(({ form, accession, unit }) => ({
      ...{ form, accession },
      unit: unit ?? null,
    })),
    involved: involved.flatMap(holdingOf),
  };
}

function holdingOf(position: HeldPosition): readonly InvolvedHoldingDto[] {
  const { company, value, shares, stake, contribution, through } = position;
  const { slug, name, verdict } = company;
  if (verdict === undefined) return [];
  return [
    {
      company: { slug, name, grade: verdict.grade },
      involvement: verdict.involvement,
      value: moneyOf(value),
      shares: shares ?? null,
      stake: stake ?? null,
      contribution: contribution ?? null,
      through,
    },
  ];
}

function moneyOf(money: Money | undefined): MoneyDto | null {
  return money === undefined ? null : { value: money.hundredths / 100, currency: money.currency };
}

function indicatorsOf(
  judged: readonly StewardshipIndicator[],
  { stewardship }: InvestorView,
): readonly StewardshipIndicatorDto[] {
  return stewardship.indicators.map(({ id, title, weight, elements }) => ({
    ...{ id, title, weight },
    mean: judged.find((indicator) => indicator.id === id)?.mean ?? null,
    elements: elements.map((element) => ({
      ...{ id: element.id, text: element.text },
      answer: element.answer ?? null,
      claim: element.claim ?? null,
    })),
  }));
}

function conductOf(
  view: InvestorView,
): Pick<InvestorDetailDto, 'conduct' | 'resolutions' | 'statements' | 'votes'> {
  return {
    conduct: view.conduct.map(({ kind, company, date, claim }) => ({
      ...{ kind, date, claim },
      company: company === undefined ? null : companyOf(company),
    })),
    resolutions: view.resolutions.map(({ slug }) => slug),
    statements: view.statements.map(({ slug }) => slug),
    votes: view.votes.relevant.map(({ resolution, company, date, cast, filing }) => ({
      ...{ resolution, date, vote: cast, filing },
      company: companyOf(company),
    })),
  };
}

function companyOf({ name, slug, grade }: CompanyNameView): NamedCompanyDto {
  return { name, slug: slug ?? null, grade: grade ?? null };
}
