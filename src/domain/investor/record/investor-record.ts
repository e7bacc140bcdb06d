import type { AnswerValue } from '../../company/vocabulary.js';
import type { Amount } from '../../company/company-record.js';
import type { IdentifierScheme } from '../../identifiers/identifier.js';
import type { PartialDate } from '../../quantities/calendar-date.js';
import type { Percent } from '../../quantities/fraction.js';
import type { CitedSource, NamedCompany, SourceKey } from './cited-source.js';
import type {
  AnsweredIndicator,
  InvestorType,
  LinkRelation,
  PublicMoneyAnswer,
  PublicMoneyFlag,
  StewardshipKind,
} from './investor-vocabulary.js';

/** Everything known about one investor, as curated in its file. Every claim names its source. */
export interface InvestorRecord {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: InvestorType;
  /** ISO 3166-1 alpha-2 of the head office, absent when not known. */
  readonly country?: string;
  readonly identifiers: readonly InvestorIdentifier[];
  readonly publicMoney: PublicMoney;
  readonly sources: readonly CitedSource[];
  /** As the files list them: those of its own file first, then those of company files, by company. */
  readonly links: readonly InvestorRecordLink[];
  readonly stewardship: readonly StewardshipFact[];
  /** Absent when no element has an answer. */
  readonly answers?: StewardshipAnswers;
  /** Whether it has committed to stop public investment in these uses. METHOD 1, G1. */
  readonly publicMoneyCommitment?: StewardshipAnswer;
  /** Editor's doubts. Never printed. */
  readonly notes?: string;
}

/** A public number of the investor, in the normal form of its scheme. */
export interface InvestorIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly source: SourceKey;
}

/** Whether and why the investor's money is public. */
export interface PublicMoney {
  readonly answer: PublicMoneyAnswer;
  /** Empty unless the answer is yes; also then when no flag fits. */
  readonly flags: readonly PublicMoneyFlag[];
  readonly members?: MemberCount;
}

/** How many people a fund pays or will pay, or how many live where the money is the residents'. */
export interface MemberCount {
  readonly count: number;
  readonly date: PartialDate;
  readonly source: SourceKey;
}

/** A tie between the investor and a company that a source names. */
export interface InvestorRecordLink {
  readonly relation: LinkRelation;
  readonly company: NamedCompany;
  /** Percent of the company's shares, as the source gives it. */
  readonly stakePercent?: Percent;
  /** In major units, as the source gives it. */
  readonly value?: Amount;
  readonly date?: PartialDate;
  readonly claim: string;
  readonly source: SourceKey;
  /** Slug of the company whose file says so; absent when the investor's own file does. Its source key is then among `sources` as `SLUG:s1`. */
  readonly fromCompanyFile?: string;
}

/** Something the investor did as an owner: shown, and not scored unless it is a vote. */
export interface StewardshipFact {
  readonly kind: StewardshipKind;
  readonly company?: NamedCompany;
  readonly date?: PartialDate;
  readonly claim: string;
  readonly source: SourceKey;
}

/** One entry per element of the indicator, in its order; null where no source answers it. */
export type StewardshipAnswers = Readonly<
  Record<AnsweredIndicator, readonly (StewardshipAnswer | null)[]>
>;

/** What a source says about one element. */
export interface StewardshipAnswer {
  readonly value: AnswerValue;
  readonly date?: PartialDate;
  readonly claim: string;
  readonly source: SourceKey;
}
