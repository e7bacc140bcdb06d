import { ApiProperty } from '@nestjs/swagger';

import { sectorSlug } from '../../domain/company/sector-slug.js';
import {
  ACTION_KINDS,
  ANSWERS,
  INVESTOR_RELATIONS,
  SECTORS,
  SOURCE_KINDS,
  SPEAKERS,
  STATEMENT_KINDS,
} from '../../domain/company/vocabulary.js';
import { IDENTIFIER_SCHEMES } from '../../domain/identifiers/identifier.js';
import { CAPS, GRADES } from '../../domain/methodology/methodology.js';
import { COVERAGE_STATES } from '../../domain/scoring/assessed-company.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';
import { ActivityDto, PARTIAL_DATE } from './activity.dto.js';

export class IdentifierDto {
  @ApiProperty({ enum: IDENTIFIER_SCHEMES })
  readonly scheme!: string;

  @ApiProperty({ type: String })
  readonly value!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Market of a ticker' })
  readonly exchange!: string | null;

  @ApiProperty({
    type: String,
    description: 'Where the link between company and identifier was seen',
  })
  readonly source!: string;
}

/** Who controls the company, or holds a share of it. */
export class ParentDto {
  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null when it is not on file' })
  readonly slug!: string | null;

  @ApiProperty({ type: Boolean, description: 'The company is a subsidiary and is not ranked' })
  readonly controls!: boolean;

  @ApiProperty({ type: Number, nullable: true })
  readonly share!: number | null;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

/** A company whose activities count for this one. */
export class SubsidiaryDto {
  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Slug of its direct holder' })
  readonly through!: string | null;

  @ApiProperty({ type: Boolean })
  readonly controlled!: boolean;

  @ApiProperty({ type: Number, nullable: true })
  readonly share!: number | null;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    description: 'How much of its activity counts',
  })
  readonly attribution!: number;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

/** How far the search behind the file went. */
export class CoverageDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly last_searched!: string;

  @ApiProperty({ type: Boolean })
  readonly complete!: boolean;
}

export class RankDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: '1 is the best score' })
  readonly position!: number;

  @ApiProperty({ type: Boolean })
  readonly tied!: boolean;

  @ApiProperty({ type: 'integer', description: 'Ranked companies' })
  readonly of!: number;
}

export class RolesDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly create!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly sell!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly use!: number;
}

/** A rule that holds the grade down. */
export class CapDto {
  @ApiProperty({ enum: CAPS })
  readonly id!: string;

  @ApiProperty({ enum: GRADES })
  readonly best_grade!: string;

  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Numbers of the activities that bring it',
  })
  readonly activities!: readonly number[];
}

export class NumbersDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 100, description: 'Higher is better' })
  readonly score!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100, description: 'Higher is worse' })
  readonly involvement!: number;

  @ApiProperty({ type: RolesDto, description: 'Involvement by role' })
  readonly roles!: RolesDto;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100, description: 'Higher is better' })
  readonly response!: number;

  @ApiProperty({ enum: GRADES })
  readonly grade!: string;

  @ApiProperty({ enum: GRADES, description: 'The grade that the score alone would give' })
  readonly uncapped_grade!: string;

  @ApiProperty({ type: [CapDto] })
  readonly caps!: readonly CapDto[];
}

export class ElementDto {
  @ApiProperty({ type: String, example: 'R1.1' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly text!: string;

  @ApiProperty({ enum: ANSWERS })
  readonly answer!: string;
}

/** One response indicator. */
export class IndicatorDto {
  @ApiProperty({ type: String, example: 'R1' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: 'integer', description: 'Percent of the response' })
  readonly weight!: number;

  @ApiProperty({ type: Boolean, description: 'Not asked of a company without a counting activity' })
  readonly full_credit!: boolean;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  readonly mean!: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 100,
    description: 'weight × mean',
  })
  readonly points!: number | null;

  @ApiProperty({ type: [ElementDto] })
  readonly elements!: readonly ElementDto[];
}

export class AssessmentDto {
  @ApiProperty({ enum: COVERAGE_STATES.filter((state) => state !== 'under_review') })
  readonly state!: string;

  @ApiProperty({
    type: Boolean,
    description: 'The search is not complete: the score is an upper bound',
  })
  readonly at_most!: boolean;

  @ApiProperty({ type: CoverageDto })
  readonly coverage!: CoverageDto;

  @ApiProperty({
    type: NumbersDto,
    nullable: true,
    description: 'null for a state without numbers',
  })
  readonly numbers!: NumbersDto | null;

  @ApiProperty({
    type: RankDto,
    nullable: true,
    description: 'null for a company that is not ranked',
  })
  readonly rank!: RankDto | null;

  @ApiProperty({ type: [IndicatorDto] })
  readonly indicators!: readonly IndicatorDto[];
}

/** What a fact says about one element of the response. */
export class AnswerFactDto {
  @ApiProperty({ type: String, example: 'R1.1' })
  readonly element!: string;

  @ApiProperty({ enum: ANSWERS })
  readonly answer!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ type: String })
  readonly lead_in!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly note!: string | null;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

export class StatementDto {
  @ApiProperty({ enum: STATEMENT_KINDS })
  readonly kind!: string;

  @ApiProperty({ enum: SPEAKERS })
  readonly speaker!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({
    type: String,
    description: 'Stands before the claim and says no more than its source allows',
  })
  readonly lead_in!: string;

  @ApiProperty({ type: String })
  readonly claim!: string;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

export class AmountDto {
  @ApiProperty({ type: Number, description: 'Major units' })
  readonly value!: number;

  @ApiProperty({ type: String, example: 'USD' })
  readonly currency!: string;
}

/** What a court, regulator or state did; a lawsuit is alleged until decided. */
export class ActionDto {
  @ApiProperty({ enum: ACTION_KINDS })
  readonly kind!: string;

  @ApiProperty({ type: String })
  readonly authority!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ type: AmountDto, nullable: true })
  readonly amount!: AmountDto | null;

  @ApiProperty({
    type: String,
    description: 'Stands before the claim and says no more than its source allows',
  })
  readonly lead_in!: string;

  @ApiProperty({ type: String })
  readonly claim!: string;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

export class InvestorDto {
  @ApiProperty({ type: String })
  readonly investor!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ enum: INVESTOR_RELATIONS })
  readonly relation!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  readonly share!: number | null;

  @ApiProperty({ type: AmountDto, nullable: true })
  readonly value!: AmountDto | null;

  @ApiProperty({
    type: String,
    description: 'Stands before the claim and says no more than its source allows',
  })
  readonly lead_in!: string;

  @ApiProperty({ type: String })
  readonly claim!: string;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

/** A source that something in the answer rests on. */
export class SourceDto {
  @ApiProperty({ type: String, description: '`s3`, or `slug/s3` in the file of a subsidiary' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String })
  readonly publisher!: string;

  @ApiProperty({ type: String, format: 'uri' })
  readonly url!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ enum: SOURCE_KINDS, nullable: true })
  readonly kind!: string | null;

  @ApiProperty({ type: String, description: 'Items of one origin count once' })
  readonly origin!: string;

  @ApiProperty({ type: Boolean, description: 'The company’s own live page' })
  readonly own_page!: boolean;
}

export class CompanyLinksDto {
  @ApiProperty({ type: String })
  readonly self!: string;

  @ApiProperty({ type: String })
  readonly html!: string;

  @ApiProperty({ type: String })
  readonly pdf!: string;

  @ApiProperty({ type: String })
  readonly receipt!: string;
}

/** One company with everything that its grade rests on. */
export class CompanyDto extends AnswerDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly legal_name!: string | null;

  @ApiProperty({ type: [String] })
  readonly aliases!: readonly string[];

  @ApiProperty({ type: [IdentifierDto] })
  readonly identifiers!: readonly IdentifierDto[];

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly country_name!: string | null;

  @ApiProperty({ enum: SECTORS })
  readonly sector!: string;

  @ApiProperty({ enum: SECTORS.map(sectorSlug) })
  readonly sector_slug!: string;

  @ApiProperty({ type: ParentDto, nullable: true })
  readonly parent!: ParentDto | null;

  @ApiProperty({ type: [SubsidiaryDto] })
  readonly subsidiaries!: readonly SubsidiaryDto[];

  @ApiProperty({ type: AssessmentDto })
  readonly assessment!: AssessmentDto;

  @ApiProperty({ type: [ActivityDto] })
  readonly activities!: readonly ActivityDto[];

  @ApiProperty({ type: [AnswerFactDto] })
  readonly answers!: readonly AnswerFactDto[];

  @ApiProperty({ type: [StatementDto] })
  readonly statements!: readonly StatementDto[];

  @ApiProperty({ type: [ActionDto] })
  readonly actions!: readonly ActionDto[];

  @ApiProperty({ type: [InvestorDto] })
  readonly investors!: readonly InvestorDto[];

  @ApiProperty({ type: [SourceDto] })
  readonly sources!: readonly SourceDto[];

  @ApiProperty({ type: String, description: 'What the company answered when it was asked' })
  readonly reply!: string;

  @ApiProperty({ type: CompanyLinksDto })
  readonly links!: CompanyLinksDto;
}
