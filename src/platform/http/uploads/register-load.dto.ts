import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FileRefusalDto } from './refused-file.dto.js';

/** Records that could not be used, by the rule that they break. */
export class RejectedRecordsDto {
  @ApiProperty({ type: String })
  readonly rule!: string;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

/** What became of one file of a register: its counts, or why nothing of it was loaded. */
export class RegisterLoadDto {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiPropertyOptional({ type: FileRefusalDto, description: 'Then the counts are absent' })
  readonly refused?: FileRefusalDto;

  @ApiPropertyOptional({ type: String })
  readonly dataset?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Records of the file' })
  readonly records?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Organisations that were not on file' })
  readonly added?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Descriptions that are new or other' })
  readonly described?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Stakes that are new or other' })
  readonly stakes?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Stakes that are no longer named' })
  readonly removed?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'New reasons for an unnamed parent' })
  readonly exceptions?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Facts of organisations not on file' })
  readonly unplaced?: number;

  @ApiPropertyOptional({ type: [RejectedRecordsDto], description: 'Records that were left out' })
  readonly rejected?: readonly RejectedRecordsDto[];
}
