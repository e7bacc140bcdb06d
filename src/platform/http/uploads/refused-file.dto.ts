import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One thing wrong with a file. */
export class FileProblemDto {
  @ApiPropertyOptional({ type: String })
  readonly file?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  readonly line?: number;

  @ApiPropertyOptional({ type: String, description: 'Place inside the file' })
  readonly path?: string;

  @ApiProperty({ type: String, description: 'Stable name of the rule that is broken' })
  readonly rule!: string;

  @ApiProperty({ type: String })
  readonly message!: string;
}

/** Why nothing of a file was loaded. */
export class FileRefusalDto {
  @ApiProperty({ type: String, description: 'Stable code' })
  readonly code!: string;

  @ApiProperty({ type: String })
  readonly message!: string;

  @ApiProperty({ type: [FileProblemDto] })
  readonly problems!: readonly FileProblemDto[];
}
