import { ApiProperty } from '@nestjs/swagger';

import { sectorSlug } from '../../domain/company/sector-slug.js';
import { SECTORS } from '../../domain/company/vocabulary.js';
import { CAPS, GRADES } from '../../domain/methodology/methodology.js';
import { UNRANKED_GROUPS } from '../../domain/scorecard/unranked-group.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';
import { RANKING_ORDERS } from './ranking-query.dto.js';

export class RankedRolesDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly create!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly sell!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly use!: number;
}

export class RankingLinksDto {
  @ApiProperty({ type: String, example: '/api/v1/companies/amazon' })
  readonly self!: string;

  @ApiProperty({ type: String, example: '/companies/amazon' })
  readonly html!: string;
}

export class RankedTechnologyDto {
  @ApiProperty({ type: String, description: 'Id of the method' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly label!: string;
}

/** One ranked company, its numbers in full precision. */
export class RankingRowDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: '1 is the best score' })
  readonly rank!: number;

  @ApiProperty({ type: Boolean, description: 'Others have the same rank' })
  readonly tied!: boolean;

  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly country_name!: string | null;

  @ApiProperty({ enum: SECTORS })
  readonly sector!: string;

  @ApiProperty({ enum: SECTORS.map(sectorSlug) })
  readonly sector_slug!: string;

  @ApiProperty({ enum: GRADES })
  readonly grade!: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly score!: number;

  @ApiProperty({
    type: Boolean,
    description: 'The search is not complete: the score is an upper bound',
  })
  readonly at_most!: boolean;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly involvement!: number;

  @ApiProperty({ type: RankedRolesDto, description: 'Involvement by role' })
  readonly roles!: RankedRolesDto;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly response!: number;

  @ApiProperty({ enum: CAPS, isArray: true, description: 'Rules that hold the grade down' })
  readonly caps!: readonly string[];

  @ApiProperty({
    type: [RankedTechnologyDto],
    description: 'Of the activities that count, the largest value first',
  })
  readonly technologies!: readonly RankedTechnologyDto[];

  @ApiProperty({ type: RankingLinksDto })
  readonly links!: RankingLinksDto;
}

export class UnrankedCompanyDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly country_name!: string | null;

  @ApiProperty({ enum: SECTORS })
  readonly sector!: string;

  @ApiProperty({ enum: SECTORS.map(sectorSlug) })
  readonly sector_slug!: string;

  @ApiProperty({ type: RankingLinksDto })
  readonly links!: RankingLinksDto;
}

export class UnrankedGroupDto {
  @ApiProperty({ enum: UNRANKED_GROUPS })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String, description: 'What belonging to the group says and does not say' })
  readonly explanation!: string;

  @ApiProperty({ type: [UnrankedCompanyDto] })
  readonly companies!: readonly UnrankedCompanyDto[];
}

export class GradeCountDto {
  @ApiProperty({ enum: GRADES })
  readonly grade!: string;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

export class RankingDto extends AnswerDto {
  @ApiProperty({ enum: RANKING_ORDERS })
  readonly order!: string;

  @ApiProperty({ type: 'integer', description: 'Ranked companies, whatever the filters' })
  readonly ranked!: number;

  @ApiProperty({ type: 'integer', description: 'Ranked companies that the filters leave' })
  readonly shown!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Companies with a claim below the gate, whatever the filters; they are not listed',
  })
  readonly under_review!: number;

  @ApiProperty({
    type: 'integer',
    description:
      'Controlled companies that may be named, whatever the filters: ranked with their parent',
  })
  readonly subsidiaries!: number;

  @ApiProperty({ type: [GradeCountDto], description: 'Of the companies shown' })
  readonly grades!: readonly GradeCountDto[];

  @ApiProperty({ type: [RankingRowDto] })
  readonly rows!: readonly RankingRowDto[];

  @ApiProperty({ type: [UnrankedGroupDto], description: 'Companies on file without a rank' })
  readonly unranked!: readonly UnrankedGroupDto[];

  @ApiProperty({ type: [String], description: 'What the ranking says and does not say' })
  readonly notes!: readonly string[];
}
