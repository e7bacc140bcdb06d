import { ApiProperty } from '@nestjs/swagger';

import { JURISDICTION_LEVELS } from '../../domain/jurisdictions/jurisdiction.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';
import { CountryParameter } from '../../platform/http/api-parameters.js';

const PARTIAL_DATE = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

export class JurisdictionsQueryDto {
  @CountryParameter('Rules of this country and of places in it; EU for the European Union', ['EU'])
  country?: string;
}

export class JurisdictionSourceDto {
  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String })
  readonly publisher!: string;

  @ApiProperty({ type: String, format: 'uri' })
  readonly url!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;
}

/** One ban, moratorium or duty. */
export class JurisdictionDto {
  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({
    type: String,
    description: 'ISO 3166-1 alpha-2 or 3166-2 of the place or of the state around it; `EU`',
  })
  readonly iso!: string;

  @ApiProperty({ enum: JURISDICTION_LEVELS })
  readonly level!: string;

  @ApiProperty({
    type: String,
    pattern: PARTIAL_DATE,
    description: 'Adopted or in force, as the source gives it',
  })
  readonly date!: string;

  @ApiProperty({ type: String })
  readonly scope!: string;

  @ApiProperty({ type: Boolean })
  readonly public_sector!: boolean;

  @ApiProperty({ type: Boolean })
  readonly private_sector!: boolean;

  @ApiProperty({ type: String })
  readonly claim!: string;

  @ApiProperty({ type: JurisdictionSourceDto })
  readonly source!: JurisdictionSourceDto;
}

export class JurisdictionsDto extends AnswerDto {
  @ApiProperty({ type: 'integer', description: 'Rules that the filter leaves' })
  readonly total!: number;

  @ApiProperty({ type: [JurisdictionDto], description: 'The oldest rule first' })
  readonly items!: readonly JurisdictionDto[];
}
