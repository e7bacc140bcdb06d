import { ApiProperty } from '@nestjs/swagger';

import { GRADES } from '../../domain/methodology/methodology.js';
import { APART_KINDS, SCREENING_CLASSES } from '../../domain/screening/screening.js';

const CLASSES_AND_KINDS = [...SCREENING_CLASSES, ...APART_KINDS];
const PERCENT = { type: 'number', minimum: 0, maximum: 100 } as const;

export class ScreenedAmountDto {
  @ApiProperty({
    type: String,
    description: 'ISO 4217, or `%` where a file gives weights and no values: parts of net assets',
  })
  readonly currency!: string;

  @ApiProperty({ type: Number, description: 'In units of the currency, or in percent' })
  readonly amount!: number;
}

/** Positions that belong together, and what they are worth. */
export class ScreenedTallyDto {
  @ApiProperty({ type: String, description: 'Class, kind, role or grade' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly label!: string;

  @ApiProperty({ type: 'integer', description: 'Positions with a value' })
  readonly positions!: number;

  @ApiProperty({ type: Number })
  readonly amount!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Part of the whole, a fraction; null for what is no part of it',
  })
  readonly share!: number | null;
}

export class ScreenedPartDto {
  @ApiProperty({ type: String, description: 'As in an amount' })
  readonly currency!: string;

  @ApiProperty({ type: Number })
  readonly whole!: number;

  @ApiProperty({ enum: ['net-assets', 'sum-of-lines'] })
  readonly whole_is!: string;

  @ApiProperty({ type: [ScreenedTallyDto], description: 'The five classes' })
  readonly classes!: readonly ScreenedTallyDto[];

  @ApiProperty({ type: [ScreenedTallyDto], description: 'What is in no class' })
  readonly apart!: readonly ScreenedTallyDto[];

  @ApiProperty({ type: [ScreenedTallyDto], description: 'Of the involved value; roles overlap' })
  readonly roles!: readonly ScreenedTallyDto[];

  @ApiProperty({ type: [ScreenedTallyDto], description: 'Of the involved value' })
  readonly grades!: readonly ScreenedTallyDto[];
}

/** Lower bounds: what is not assessed counts 0. */
export class ScreenedExposureDto {
  @ApiProperty({ type: Number, description: 'E, a fraction of the whole' })
  readonly exposure!: number;

  @ApiProperty({ ...PERCENT, description: 'X' })
  readonly x!: number;

  @ApiProperty({ type: Number, description: 'The assessed part of the whole, a fraction' })
  readonly coverage!: number;
}

export class InvolvedCompanyDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: GRADES })
  readonly grade!: string;

  @ApiProperty(PERCENT)
  readonly involvement!: number;

  @ApiProperty({
    type: 'object',
    properties: { create: PERCENT, sell: PERCENT, use: PERCENT },
    additionalProperties: false,
  })
  readonly roles!: Readonly<Record<'create' | 'sell' | 'use', number>>;

  @ApiProperty({ type: Boolean, description: 'Its score is an upper bound' })
  readonly at_most!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The company above a subsidiary' })
  readonly group!: string | null;

  @ApiProperty({ type: [ScreenedAmountDto], description: 'One per currency' })
  readonly amounts!: readonly ScreenedAmountDto[];

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Lines of the file' })
  readonly lines!: readonly number[];
}

export class AmountRangeDto {
  @ApiProperty({ type: String, description: 'ISO 4217, or % for percent of net assets' })
  readonly currency!: string;

  @ApiProperty({ type: Number })
  readonly minimum!: number;

  @ApiProperty({ type: Number })
  readonly maximum!: number;
}

/** An involved company behind an organisation that is not assessed; in no class and not in E. */
export class CompanyBehindDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: GRADES })
  readonly grade!: string;

  @ApiProperty(PERCENT)
  readonly involvement!: number;

  @ApiProperty({ type: String, description: 'What the portfolio holds' })
  readonly through!: string;

  @ApiProperty({ type: Number, description: 'What that organisation has of the company, at least' })
  readonly share_minimum!: number;

  @ApiProperty({ type: Number, description: 'The same at most; 1 where nothing is known' })
  readonly share_maximum!: number;

  @ApiProperty({ type: Boolean, description: 'It surely controls the company' })
  readonly controlled!: boolean;

  @ApiProperty({ type: [String], description: 'Names on the largest way between the two' })
  readonly between!: readonly string[];

  @ApiProperty({ type: [AmountRangeDto], description: 'Value times share, one per currency' })
  readonly amounts!: readonly AmountRangeDto[];

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Lines of the file' })
  readonly lines!: readonly number[];
}

export class ScreenedIdentifierDto {
  @ApiProperty({ type: String })
  readonly scheme!: string;

  @ApiProperty({ type: String })
  readonly value!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Market of a ticker' })
  readonly mic!: string | null;

  @ApiProperty({ type: Boolean, description: 'False when the check digit is wrong' })
  readonly sound!: boolean;
}

/** An organisation. */
export class ScreenedCompanyDto {
  @ApiProperty({ type: String, nullable: true, description: 'Of its page; null without a file' })
  readonly slug!: string | null;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: Boolean })
  readonly on_file!: boolean;

  @ApiProperty({ type: String, description: 'How far it is assessed' })
  readonly state!: string;

  @ApiProperty({ enum: GRADES, nullable: true })
  readonly grade!: string | null;

  @ApiProperty({ ...PERCENT, nullable: true })
  readonly involvement!: number | null;
}

export class ScreenedCandidateDto {
  @ApiProperty({ type: String, nullable: true, description: 'Of its page; null without a file' })
  readonly slug!: string | null;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly score!: number;
}

/** How a position was matched. */
export class ScreenedMatchDto {
  @ApiProperty({ enum: ['match', 'review', 'none'] })
  readonly decision!: string;

  @ApiProperty({ enum: ['decision', 'identifier', 'name', 'nothing'] })
  readonly by!: string;

  @ApiProperty({ type: Number, nullable: true })
  readonly score!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Above the runner-up' })
  readonly margin!: number | null;

  @ApiProperty({ type: String, nullable: true })
  readonly runner_up!: string | null;

  @ApiProperty({ type: [ScreenedCandidateDto] })
  readonly candidates!: readonly ScreenedCandidateDto[];
}

/** One line of the file, or one position of a fund that it was looked through to. */
export class ScreenedPositionDto {
  @ApiProperty({ type: 'integer', description: 'Line, row or record of the file' })
  readonly line!: number;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly title!: string | null;

  @ApiProperty({ type: [ScreenedIdentifierDto] })
  readonly identifiers!: readonly ScreenedIdentifierDto[];

  @ApiProperty({ type: String })
  readonly instrument!: string;

  @ApiProperty({ type: [String], description: 'Funds between, the outermost first' })
  readonly path!: readonly string[];

  @ApiProperty({ enum: CLASSES_AND_KINDS, description: 'Its class, or the kind apart' })
  readonly class!: string;

  @ApiProperty({ type: ScreenedAmountDto, nullable: true })
  readonly amount!: ScreenedAmountDto | null;

  @ApiProperty({ type: ScreenedAmountDto, nullable: true, description: 'As the file states it' })
  readonly stated!: ScreenedAmountDto | null;

  @ApiProperty({ type: ScreenedCompanyDto, nullable: true })
  readonly company!: ScreenedCompanyDto | null;

  @ApiProperty({
    type: ScreenedMatchDto,
    nullable: true,
    description: 'Null when it names no issuer',
  })
  readonly match!: ScreenedMatchDto | null;

  @ApiProperty({ type: [String], description: 'Why, in sentences' })
  readonly reasons!: readonly string[];

  @ApiProperty({ type: [String], description: 'Contradictions, in sentences' })
  readonly findings!: readonly string[];
}

export class ComparedHoldingDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: Number, description: 'Part of the portfolio, a fraction' })
  readonly here!: number;

  @ApiProperty({ type: Number, description: 'Part of the benchmark' })
  readonly there!: number;

  @ApiProperty({ type: Number, description: 'Above 0: an overweight' })
  readonly difference!: number;
}

export class ComparisonDto {
  @ApiProperty({ type: Number, description: 'Involved part of the portfolio, a fraction' })
  readonly here!: number;

  @ApiProperty({ type: Number, description: 'Involved part of the benchmark' })
  readonly there!: number;

  @ApiProperty({ type: ScreenedExposureDto, nullable: true, description: 'Of the benchmark' })
  readonly benchmark_exposure!: ScreenedExposureDto | null;

  @ApiProperty({ type: [ComparedHoldingDto], description: 'The largest overweight first' })
  readonly holdings!: readonly ComparedHoldingDto[];
}

export class RejectedLineDto {
  @ApiProperty({ type: 'integer' })
  readonly line!: number;

  @ApiProperty({ type: String })
  readonly rule!: string;

  @ApiProperty({ type: String })
  readonly detail!: string;
}

export class UsedRateDto {
  @ApiProperty({ type: String, description: 'ISO 4217' })
  readonly currency!: string;

  @ApiProperty({ type: Number, description: 'What one unit is worth in the base' })
  readonly worth!: number;
}

/** A portfolio held against the assessments of one day. */
export class ScreeningDto {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiProperty({ type: String, description: 'Code of the format' })
  readonly format!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly holder!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly holdings_as_of!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'The day of the assessments' })
  readonly as_of!: string;

  @ApiProperty({ type: String, example: 'bbs-score@1.0.0' })
  readonly method!: string;

  @ApiProperty({ type: String })
  readonly method_sha256!: string;

  @ApiProperty({ type: 'integer' })
  readonly lines!: number;

  @ApiProperty({ type: Boolean, description: 'Lines count with their weights' })
  readonly by_weight!: boolean;

  @ApiProperty({ type: 'integer', description: 'Lines that add nothing to any amount' })
  readonly without_value!: number;

  @ApiProperty({ type: [RejectedLineDto], description: 'Lines that could not be read' })
  readonly rejected!: readonly RejectedLineDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Currency converted to' })
  readonly base!: string | null;

  @ApiProperty({ type: [UsedRateDto] })
  readonly rates!: readonly UsedRateDto[];

  @ApiProperty({ type: [String], description: 'The answer in sentences' })
  readonly summary!: readonly string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'How the unit of the values was decided, where the format leaves it open',
  })
  readonly unit_reason!: string | null;

  @ApiProperty({ type: [String], description: 'What to know of the file' })
  readonly notes!: readonly string[];

  @ApiProperty({ type: [ScreenedPartDto], description: 'One per currency; never added up' })
  readonly parts!: readonly ScreenedPartDto[];

  @ApiProperty({ type: ScreenedExposureDto, nullable: true })
  readonly exposure!: ScreenedExposureDto | null;

  @ApiProperty({ type: [InvolvedCompanyDto], description: 'The worst first' })
  readonly involved!: readonly InvolvedCompanyDto[];

  @ApiProperty({
    type: [CompanyBehindDto],
    description:
      'Behind organisations that are not assessed: information, in no class and not in E',
  })
  readonly behind!: readonly CompanyBehindDto[];

  @ApiProperty({ type: ComparisonDto, nullable: true })
  readonly comparison!: ComparisonDto | null;

  @ApiProperty({ type: [ScreenedPositionDto], description: 'In the order of the file' })
  readonly positions!: readonly ScreenedPositionDto[];
}
