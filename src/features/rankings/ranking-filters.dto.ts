import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { COUNTRY_CODES } from '../../domain/company/country-codes.js';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import { ROLES, type Role, SECTORS } from '../../domain/company/vocabulary.js';
import { type Grade, GRADES } from '../../domain/methodology/methodology.js';
import { readCurrentEdition } from '../methodology/methodology.service.js';

const TECHNOLOGIES = readCurrentEdition().methodology.technologies.map(({ id }) => id);
const SECTOR_SLUGS = SECTORS.map(sectorSlug);

/** A form sends every field; one left empty filters nothing. */
function EmptyIsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

/** The filters of the ranking as they stand in an address. */
export class RankingFiltersDto {
  @ApiPropertyOptional({ description: 'Name, alias or identifier', maxLength: 100 })
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ enum: TECHNOLOGIES })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(TECHNOLOGIES)
  technology?: string;

  @ApiPropertyOptional({ enum: SECTOR_SLUGS })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(SECTOR_SLUGS)
  sector?: string;

  @ApiPropertyOptional({ description: 'Head office, ISO 3166-1 alpha-2', example: 'GB' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(COUNTRY_CODES)
  country?: string;

  @ApiPropertyOptional({ enum: GRADES })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(GRADES)
  grade?: Grade;
}
