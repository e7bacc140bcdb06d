import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { COUNTRY_CODES } from '../../domain/company/country-codes.js';
import { INVESTOR_ORDERS, type InvestorOrder } from '../../domain/investor/investor-row.js';
import {
  PUBLIC_MONEY_ANSWERS,
  type PublicMoneyAnswer,
} from '../../domain/investor/record/investor-vocabulary.js';
import { INVESTOR_KIND_LABELS, type InvestorKind } from '../../domain/wording/investor-words.js';

const KINDS = Object.keys(INVESTOR_KIND_LABELS);
const LAST_PAGE = 100_000;

/** A form sends every field; one left empty filters nothing. */
function EmptyIsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

/** Filters, order and page of the list of investors, as they stand in an address. */
export class InvestorFiltersDto {
  @ApiPropertyOptional({ description: 'Part of the name', maxLength: 100 })
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: KINDS, description: 'Type of investor' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(KINDS)
  type?: InvestorKind;

  @ApiPropertyOptional({ description: 'Head office, ISO 3166-1 alpha-2', example: 'NO' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(COUNTRY_CODES)
  country?: string;

  @ApiPropertyOptional({ enum: PUBLIC_MONEY_ANSWERS, description: 'Whether its money is public' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(PUBLIC_MONEY_ANSWERS)
  public_money?: PublicMoneyAnswer;

  @ApiPropertyOptional({
    enum: INVESTOR_ORDERS,
    description: 'What to order by; without it by name',
  })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(INVESTOR_ORDERS)
  order?: InvestorOrder;

  @ApiPropertyOptional({ type: Number, minimum: 1, description: 'Page of 100 lines, from 1' })
  @EmptyIsAbsent()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  page?: number;
}

/** Investors to set side by side. */
export class InvestorComparisonDto {
  @ApiPropertyOptional({ description: 'Slugs of two to five investors, with commas between' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  with?: string;
}
