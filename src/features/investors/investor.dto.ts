import { ApiProperty } from '@nestjs/swagger';

import {
  PUBLIC_MONEY_ANSWERS,
  PUBLIC_MONEY_FLAGS,
} from '../../domain/investor/record/investor-vocabulary.js';
import { GRADES } from '../../domain/methodology/methodology.js';
import { INVESTOR_KIND_LABELS } from '../../domain/wording/investor-words.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';

const KINDS = Object.keys(INVESTOR_KIND_LABELS);

export class InvestorLinksDto {
  @ApiProperty({ type: String, example: '/api/v1/investors/storebrand' })
  readonly self!: string;

  @ApiProperty({ type: String, example: '/investors/storebrand' })
  readonly html!: string;
}

/** The numbers of METHOD 3.7 in full precision; null is not assessed, which is not zero. */
export class InvestorNumbersDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'E: part of the disclosed portfolio that is involvement; at least',
  })
  readonly exposure!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 100,
    description: 'X; at least',
  })
  readonly exposure_index!: number | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100, description: 'T' })
  readonly stewardship!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 100,
    description: 'P; at most',
  })
  readonly performance!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Ω: stakes in involved companies, each weighted with its involvement',
  })
  readonly influence!: number | null;

  @ApiProperty({ type: 'integer', description: 'Involved companies whose stake is not known' })
  readonly unknown_stakes!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Value in companies with an assessment, as a part of the portfolio',
  })
  readonly coverage!: number | null;
}

/** One investor of the list. */
export class ListedInvestorDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: KINDS })
  readonly type!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ enum: PUBLIC_MONEY_ANSWERS })
  readonly public_money!: string;

  @ApiProperty({ type: 'integer', description: 'Links to companies that sources state' })
  readonly link_count!: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day of its latest portfolio on file',
  })
  readonly portfolio_period!: string | null;

  @ApiProperty({ type: InvestorNumbersDto })
  readonly numbers!: InvestorNumbersDto;

  @ApiProperty({ type: InvestorLinksDto })
  readonly links!: InvestorLinksDto;
}

export class InvestorListDto extends AnswerDto {
  @ApiProperty({ type: 'integer', description: 'Investors that the filters find' })
  readonly total!: number;

  @ApiProperty({ type: [ListedInvestorDto] })
  readonly items!: readonly ListedInvestorDto[];

  @ApiProperty({ type: String, nullable: true, description: 'null at the end of the list' })
  readonly next_cursor!: string | null;
}

/** A claim behind the words that its source allows, which are part of it. */
export class ClaimDto {
  @ApiProperty({ type: String })
  readonly text!: string;

  @ApiProperty({ type: 'integer', isArray: true, description: 'Numbers of `sources`' })
  readonly sources!: readonly number[];
}

export class NamedCompanyDto {
  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null when it has no file' })
  readonly slug!: string | null;

  @ApiProperty({ enum: GRADES, nullable: true })
  readonly grade!: string | null;
}

export class MoneyDto {
  @ApiProperty({ type: Number, description: 'In units of the currency' })
  readonly value!: number;

  @ApiProperty({ type: String, example: 'USD' })
  readonly currency!: string;
}

/** A company with involvement in a portfolio. */
export class InvolvedHoldingDto {
  @ApiProperty({ type: NamedCompanyDto })
  readonly company!: NamedCompanyDto;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly involvement!: number;

  @ApiProperty({ type: MoneyDto, nullable: true })
  readonly value!: MoneyDto | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Held directly' })
  readonly shares!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Part of all shares' })
  readonly stake!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Its part of E' })
  readonly contribution!: number | null;

  @ApiProperty({ type: [String], description: 'Funds through which it is held' })
  readonly through!: readonly string[];
}

export class PortfolioFilingDto {
  @ApiProperty({ type: String, example: '13F-HR' })
  readonly form!: string;

  @ApiProperty({ type: String })
  readonly accession!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'How the unit of its values was decided',
  })
  readonly unit!: string | null;
}

/** The latest portfolio on file; options and derivatives count in no number. */
export class InvestorPortfolioDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly period!: string;

  @ApiProperty({ type: String, example: 'sec-13f' })
  readonly source!: string;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'null when it mixes currencies' })
  readonly total!: MoneyDto | null;

  @ApiProperty({ enum: ['net-assets', 'values'] })
  readonly basis!: string;

  @ApiProperty({ type: [PortfolioFilingDto] })
  readonly filings!: readonly PortfolioFilingDto[];

  @ApiProperty({ type: [InvolvedHoldingDto], description: 'The largest contribution first' })
  readonly involved!: readonly InvolvedHoldingDto[];
}

export class InvestorLinkDto {
  @ApiProperty({ type: String, example: 'Divested' })
  readonly relation!: string;

  @ApiProperty({ type: NamedCompanyDto })
  readonly company!: NamedCompanyDto;

  @ApiProperty({ type: String, description: 'In words, as exact as the source' })
  readonly date!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly stake!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly value!: string | null;

  @ApiProperty({ type: ClaimDto })
  readonly claim!: ClaimDto;
}

export class StewardshipElementDto {
  @ApiProperty({ type: String, example: 'T1.1' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly text!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null is not answered, which is no no',
  })
  readonly answer!: string | null;

  @ApiProperty({ type: ClaimDto, nullable: true })
  readonly claim!: ClaimDto | null;
}

export class StewardshipIndicatorDto {
  @ApiProperty({ type: String, example: 'T1' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: 'integer' })
  readonly weight!: number;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  readonly mean!: number | null;

  @ApiProperty({ type: [StewardshipElementDto] })
  readonly elements!: readonly StewardshipElementDto[];
}

export class ConductDto {
  @ApiProperty({ type: String })
  readonly kind!: string;

  @ApiProperty({ type: NamedCompanyDto, nullable: true })
  readonly company!: NamedCompanyDto | null;

  @ApiProperty({ type: String })
  readonly date!: string;

  @ApiProperty({ type: ClaimDto })
  readonly claim!: ClaimDto;
}

export class InvestorPublicMoneyDto {
  @ApiProperty({ enum: PUBLIC_MONEY_ANSWERS })
  readonly answer!: string;

  @ApiProperty({ enum: PUBLIC_MONEY_FLAGS, isArray: true })
  readonly flags!: readonly string[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Members or residents' })
  readonly members!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'G1: committed to stop public investment; null is not answered',
  })
  readonly commitment!: string | null;
}

export class InvestorSourceDto {
  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String })
  readonly publisher!: string;

  @ApiProperty({ type: String })
  readonly url!: string;

  @ApiProperty({ type: String })
  readonly date!: string;
}

export class InvestorVoteDto {
  @ApiProperty({ type: String, description: 'Slug of the resolution' })
  readonly resolution!: string;

  @ApiProperty({ type: NamedCompanyDto })
  readonly company!: NamedCompanyDto;

  @ApiProperty({ type: String })
  readonly date!: string;

  @ApiProperty({ type: String })
  readonly vote!: string;

  @ApiProperty({ type: String })
  readonly filing!: string;
}

/** One investor with everything that its numbers rest on. */
export class InvestorDetailDto extends AnswerDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: KINDS })
  readonly type!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ type: [String] })
  readonly aliases!: readonly string[];

  @ApiProperty({ type: InvestorPublicMoneyDto })
  readonly public_money!: InvestorPublicMoneyDto;

  @ApiProperty({ type: InvestorNumbersDto })
  readonly numbers!: InvestorNumbersDto;

  @ApiProperty({ type: InvestorPortfolioDto, nullable: true })
  readonly portfolio!: InvestorPortfolioDto | null;

  @ApiProperty({ type: [InvestorLinkDto] })
  readonly company_links!: readonly InvestorLinkDto[];

  @ApiProperty({ type: 'integer', description: 'Links to companies under review, not named' })
  readonly unnamed_links!: number;

  @ApiProperty({ type: [StewardshipIndicatorDto] })
  readonly stewardship!: readonly StewardshipIndicatorDto[];

  @ApiProperty({ type: [String], description: 'Elements without an answer; T needs all of them' })
  readonly unanswered!: readonly string[];

  @ApiProperty({ type: [ConductDto], description: 'Shown, not scored' })
  readonly conduct!: readonly ConductDto[];

  @ApiProperty({ type: [String], description: 'Slugs of resolutions it filed' })
  readonly resolutions!: readonly string[];

  @ApiProperty({ type: [String], description: 'Slugs of statements it signed' })
  readonly statements!: readonly string[];

  @ApiProperty({ type: [InvestorVoteDto], description: 'On resolutions on file' })
  readonly votes!: readonly InvestorVoteDto[];

  @ApiProperty({ type: [InvestorSourceDto] })
  readonly sources!: readonly InvestorSourceDto[];

  @ApiProperty({ type: InvestorLinksDto })
  readonly links!: InvestorLinksDto;
}
