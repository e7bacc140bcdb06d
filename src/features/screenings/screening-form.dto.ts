import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { LARGEST_KEPT } from './screening-upload.js';

/** In which form the answer is given. */
export const OUTPUTS = ['page', 'json', 'csv', 'pdf'] as const;
export type Output = (typeof OUTPUTS)[number];

/** A form sends every field; one left empty says nothing. */
function EmptyIsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));
}

/** One field may come several times. */
function AsList(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    return given.filter((item) => item !== '' && item !== undefined);
  });
}

/** What an answer may be asked to be, besides the files. */
export class ScreeningOptionsDto {
  @ApiPropertyOptional({
    type: String,
    example: 'USD=1,EUR=1.08',
    description:
      'What one unit of a currency is worth in the one at 1, to which all are converted; without it nothing is converted',
  })
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  rates?: string;

  @ApiPropertyOptional({
    type: [String],
    example: ['name=Issuer,value=Market value'],
    description: 'Which column of a table means what, where the headings do not tell',
  })
  @AsList()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(5_000, { each: true })
  columns: string[] = [];

  @ApiPropertyOptional({
    type: [String],
    example: ['name=Issuer,value=Market value'],
    description: 'The same for the benchmark',
  })
  @AsList()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(5_000, { each: true })
  benchmark_columns: string[] = [];

  @ApiPropertyOptional({ type: String, description: 'Code of a format; found out when left out' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  format?: string;
}

/** Options of the API. */
export class ScreeningApiDto extends ScreeningOptionsDto {
  @ApiPropertyOptional({ enum: ['json', 'csv', 'pdf'], description: 'Goes before Accept' })
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(['json', 'csv', 'pdf'])
  output?: Exclude<Output, 'page'>;
}

/** The form of the page; a result sends the files back so that they need not be chosen again. */
export class ScreeningFormDto extends ScreeningOptionsDto {
  @EmptyIsAbsent()
  @IsOptional()
  @IsIn(OUTPUTS)
  output?: Output;

  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  kept_name?: string;

  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(LARGEST_KEPT)
  kept_file?: string;

  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  kept_benchmark_name?: string;

  @EmptyIsAbsent()
  @IsOptional()
  @IsString()
  @MaxLength(LARGEST_KEPT)
  kept_benchmark?: string;
}
