import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches } from 'class-validator';
import { RESOLUTION_ORDERS, type ResolutionOrder } from './resolution-list.js';

/** A form sends every field; one left empty filters nothing. */
function EmptyIsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

/** Filters and order of the list of resolutions, as they stand in an address. */
export class ResolutionsQueryDto {
  @ApiPropertyOptional({ type: String, description: 'Name of the company in addresses' })
  @EmptyIsAbsent()
  @IsOptional()
  @Matches(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: 'company must be a name as in addresses' })
  company?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Year of the meeting', example: 2022 })
  @Transform(({ value }: { value: unknown }) => {
    if (value === '') return undefined;
    return typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value;
  })
  @IsOptional()
  @IsInt({ message: 'year must be a year of four digits' })
  year?: number;

  @ApiPropertyOptional({ enum: RESOLUTION_ORDERS, description: 'newest unless said otherwise' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(RESOLUTION_ORDERS)
  sort?: ResolutionOrder;
}
