import { ApiProperty } from '@nestjs/swagger';

import { sectorSlug } from '../../domain/company/sector-slug.js';
import { SECTORS } from '../../domain/company/vocabulary.js';
import { IDENTIFIER_SCHEMES } from '../../domain/identifiers/identifier.js';
import { GRADES } from '../../domain/methodology/methodology.js';
import { COVERAGE_STATES } from '../../domain/scoring/assessed-company.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';

export class ListedIdentifierDto {
  @ApiProperty({ enum: IDENTIFIER_SCHEMES })
  readonly scheme!: string;

  @ApiProperty({ type: String, example: 'US0231351067' })
  readonly value!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Market of a ticker' })
  readonly exchange!: string | null;
}

export class ListedRolesDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly create!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly sell!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  readonly use!: number;
}

export class ListedParentDto {
  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null when it is not on file' })
  readonly slug!: string | null;

  @ApiProperty({
    type: Boolean,
    description: 'The company counts as a subsidiary and is not ranked',
  })
  readonly controls!: boolean;
}

export class ListedLinksDto {
  @ApiProperty({ type: String, example: '/api/v1/companies/amazon' })
  readonly self!: string;

  @ApiProperty({ type: String, example: '/companies/amazon' })
  readonly html!: string;
}

/** One company of the list. Every number is null when its state has none. */
export class ListedCompanyDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly legal_name!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly country_name!: string | null;

  @ApiProperty({ enum: SECTORS })
  readonly sector!: string;

  @ApiProperty({ enum: SECTORS.map(sectorSlug) })
  readonly sector_slug!: string;

  @ApiProperty({ type: [ListedIdentifierDto] })
  readonly identifiers!: readonly ListedIdentifierDto[];

  @ApiProperty({ type: ListedParentDto, nullable: true })
  readonly parent!: ListedParentDto | null;

  @ApiProperty({ enum: COVERAGE_STATES.filter((state) => state !== 'under_review') })
  readonly state!: string;

  @ApiProperty({
    type: Boolean,
    description: 'The search is not complete: a score is an upper bound',
  })
  readonly at_most!: boolean;

  @ApiProperty({ enum: GRADES, nullable: true })
  readonly grade!: string | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 })
  readonly score!: number | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 })
  readonly involvement!: number | null;

  @ApiProperty({ type: ListedRolesDto, nullable: true, description: 'Involvement by role' })
  readonly roles!: ListedRolesDto | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 })
  readonly response!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, description: '1 is the best score' })
  readonly rank!: number | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Others have the same rank' })
  readonly tied!: boolean | null;

  @ApiProperty({ type: ListedLinksDto })
  readonly links!: ListedLinksDto;
}

export class CompanyListDto extends AnswerDto {
  @ApiProperty({ type: 'integer', description: 'Companies that the filters and the search find' })
  readonly total!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Companies with a claim below the gate, whatever the filters; they are not listed',
  })
  readonly under_review!: number;

  @ApiProperty({ type: [ListedCompanyDto] })
  readonly items!: readonly ListedCompanyDto[];

  @ApiProperty({ type: String, nullable: true, description: 'null at the end of the list' })
  readonly next_cursor!: string | null;
}
