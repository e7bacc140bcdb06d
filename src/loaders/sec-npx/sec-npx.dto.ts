import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { FileProblemDto } from '../../platform/http/uploads/refused-file.dto.js';
import {
  FilingHolderDto,
  FilingWarningDto,
} from '../../platform/http/uploads/stored-filing.dto.js';

/** What may be said of votes. */
export class VotesFieldsDto {
  @ApiPropertyOptional({
    type: String,
    maxLength: 500,
    description: 'Whose votes they are, by the name in addresses, when no cover says it',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly investor?: string;
}

/** What became of one filing: its counts, or why nothing of it was loaded. */
export class LoadedVotesDto {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiProperty({ type: Boolean })
  readonly loaded!: boolean;

  @ApiPropertyOptional({ type: String, description: 'Stable code of the refusal' })
  readonly code?: string;

  @ApiPropertyOptional({ type: String })
  readonly message?: string;

  @ApiPropertyOptional({ type: [FileProblemDto] })
  readonly problems?: readonly FileProblemDto[];

  @ApiPropertyOptional({ enum: ['added', 'replaced', 'unchanged'] })
  readonly state?: 'added' | 'replaced' | 'unchanged';

  @ApiPropertyOptional({ type: String })
  readonly accession?: string;

  @ApiPropertyOptional({ type: FilingHolderDto })
  readonly holder?: FilingHolderDto;

  @ApiPropertyOptional({ type: String, format: 'date' })
  readonly period?: string;

  @ApiPropertyOptional({ type: 'integer' })
  readonly votes?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Votes at companies on file' })
  readonly matched?: number;

  @ApiPropertyOptional({ type: 'integer' })
  readonly rejected?: number;

  @ApiPropertyOptional({ type: [FilingWarningDto] })
  readonly warnings?: readonly FilingWarningDto[];
}
