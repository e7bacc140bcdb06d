import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { DayParameter } from '../../platform/http/api-parameters.js';
import { StoredFilingDto } from '../../platform/http/uploads/stored-filing.dto.js';

const LONGEST_TEXT = 500;
const LONGEST_COLUMNS = 5_000;

/** What may be said of a table of holdings. */
export class HoldingsFieldsDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: LONGEST_TEXT,
    description: 'Whose holdings: a name, or the name of an organisation in addresses',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  readonly investor?: string;

  @DayParameter('The day they are stated for; without it what the file says')
  readonly as_of?: CalendarDate;

  @ApiPropertyOptional({
    type: String,
    maxLength: LONGEST_COLUMNS,
    description: 'Which heading is which field',
    example: 'name=Issuer,value=Market value',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_COLUMNS)
  readonly columns?: string;

  @ApiPropertyOptional({
    type: String,
    pattern: '^[A-Z]{3}$',
    description: 'The currency of the values, ISO 4217',
    example: 'EUR',
  })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be a code such as EUR' })
  readonly currency?: string;
}

/** What became of a table. */
export class LoadedHoldingsDto {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiProperty({
    type: StoredFilingDto,
    nullable: true,
    description: 'Null when the same file was stored before for the same holder and day',
  })
  readonly stored!: StoredFilingDto | null;
}
