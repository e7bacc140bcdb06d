import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { DayParameter } from '../../platform/http/api-parameters.js';
import { FileProblemDto } from '../../platform/http/uploads/refused-file.dto.js';
import { StoredFilingDto } from '../../platform/http/uploads/stored-filing.dto.js';

/** What may be said of filings that do not say it themselves. */
export class FilingsFieldsDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: 500,
    description: 'Whose holdings these are: a name, or the slug of an organisation',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly investor?: string;

  @DayParameter('The day that they are stated for')
  readonly period?: CalendarDate;
}

/** A file that could not be loaded. */
export class FailedFileDto {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiProperty({ type: String, description: 'Stable code' })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly message!: string;

  @ApiProperty({ type: [FileProblemDto] })
  readonly problems!: readonly FileProblemDto[];
}

/** What became of filings. */
export class LoadedFilingsDto {
  @ApiProperty({ type: [StoredFilingDto] })
  readonly filings!: readonly StoredFilingDto[];

  @ApiProperty({
    type: [String],
    description: 'Files whose filings are stored already with the same content',
  })
  readonly unchanged!: readonly string[];

  @ApiProperty({ type: [FailedFileDto] })
  readonly failed!: readonly FailedFileDto[];
}

/** A filing of a data set that could not be loaded. */
export class RefusedFilingDto {
  @ApiProperty({ type: String })
  readonly accession!: string;

  @ApiProperty({ type: String })
  readonly message!: string;
}

/** A line of a data set that could not be read. */
export class StrayLineDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly line!: number;

  @ApiProperty({ type: String, description: 'The line as it stands in the file, cut' })
  readonly text!: string;

  @ApiProperty({ type: String, description: 'Stable name of the rule that is broken' })
  readonly rule!: string;

  @ApiProperty({ type: String })
  readonly message!: string;
}

/** What became of a data set. */
export class LoadedDataSetDto {
  @ApiProperty({ type: [StoredFilingDto] })
  readonly filings!: readonly StoredFilingDto[];

  @ApiProperty({ type: 'integer', description: 'Filings that are stored already' })
  readonly unchanged!: number;

  @ApiProperty({ type: [RefusedFilingDto] })
  readonly refused!: readonly RefusedFilingDto[];

  @ApiProperty({ type: 'integer', description: 'Unreadable lines of no filing that was loaded' })
  readonly strayLines!: number;

  @ApiProperty({ type: [StrayLineDto], description: 'The first of them' })
  readonly firstStrayLines!: readonly StrayLineDto[];
}
