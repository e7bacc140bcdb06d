import type { StoredVote, VotePart } from '../resolution/vote.js';
import { listInWords } from '../wording/list-in-words.js';
import { printCount } from '../wording/print-money.js';
import { printShare } from '../wording/print-number.js';
import { VOTE_CAST_LABELS } from '../wording/vote-words.js';
import { wordDate, wordOptionalDate } from '../wording/word-date.js';
import { type InvestorFacts, printableCompany } from './investor-facts.js';
import type { FiledResolutionView, SignedStatementView, VotesView } from './investor-view.js';
import { whenKnown } from './when-known.js';

/** Resolutions it put forward, newest first. */
export function wordFiledResolutions(facts: InvestorFacts): readonly FiledResolutionView[] {
  const { investor, resolutions, companyOf } = facts;
  const filed = resolutions.flatMap((resolution) => {
    const filer = resolution.filers.find((one) => one.investor === investor.slug);
    const company = printableCompany(resolution.company, companyOf);
    return filer === undefined || company === undefined ? [] : [{ resolution, filer, company }];
  });
  return filed
    .toSorted(
      (a, b) =>
        b.resolution.meetingYear - a.resolution.meetingYear ||
        (a.resolution.slug < b.resolution.slug ? -1 : 1),
    )
    .map(({ resolution, filer, company }) => ({
      slug: resolution.slug,
      title: resolution.title,
      company,
      year: String(resolution.meetingYear),
      part: filer.role === 'lead' ? 'Lead filer' : 'Co-filer',
      ...whenKnown('support', supportInWords(resolution.supportPercent)),
    }));
}

/** `19.4%` of the votes, as the source counts them. */
export function supportInWords(percent: number | undefined): string | undefined {
  return percent === undefined ? undefined : printShare(percent / 100);
}

/** Statements it signed, newest first. */
export function wordSignedStatements({
  investor,
  statements,
}: InvestorFacts): readonly SignedStatementView[] {
  return statements
    .filter(({ signatories }) => signatories.some((one) => one.investor === investor.slug))
    .toSorted((a, b) =>
      (a.date ?? '') === (b.date ?? '')
        ? a.slug < b.slug
          ? -1
          : 1
        : (a.date ?? '') < (b.date ?? '')
          ? 1
          : -1,
    )
    .map(({ slug, title, date, organiser }) => ({
      slug,
      title,
      date: wordOptionalDate(date),
      organiser,
    }));
}

/** Votes on resolutions on file, newest first; the others are counted. */
export function wordVotes({ investor, resolutions, companyOf }: InvestorFacts): VotesView {
  const relevant = investor.votes.flatMap((vote) => {
    const resolution = resolutions.find(({ slug }) => slug === vote.resolution);
    const company = printableCompany(vote.company, companyOf);
    return resolution === undefined || company === undefined ? [] : [{ vote, resolution, company }];
  });
  return {
    relevant: relevant
      .toSorted(
        (a, b) =>
          (a.vote.meetingDate < b.vote.meetingDate
            ? 1
            : a.vote.meetingDate > b.vote.meetingDate
              ? -1
              : 0) || (a.vote.id < b.vote.id ? -1 : 1),
      )
      .map(({ vote, resolution, company }) => ({
        resolution: resolution.slug,
        title: resolution.title,
        company,
        date: wordDate(vote.meetingDate),
        cast: castInWords(vote),
        filing: `${vote.filing.form} ${vote.filing.accession}`,
      })),
    others: investor.votes.length - relevant.length,
  };
}

/** `For`; for a split vote each part with its shares. */
export function castInWords({ parts }: Pick<StoredVote, 'parts'>): string {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return labelOf(only);
  return listInWords(parts.map((part) => `${labelOf(part)} ${printCount(part.shares)} shares`));
}

function labelOf({ cast, howVoted }: VotePart): string {
  return cast === undefined ? howVoted : VOTE_CAST_LABELS[cast];
}
