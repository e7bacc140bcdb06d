import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One mistake, by the parameter that holds it. */
export class ProblemEntryDto {
  @ApiPropertyOptional({ type: String, description: 'Name of the parameter' })
  readonly parameter?: string;

  @ApiPropertyOptional({ type: String, description: 'File of a document that was sent' })
  readonly file?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  readonly line?: number;

  @ApiPropertyOptional({ type: String, description: 'Place inside a document that was sent' })
  readonly path?: string;

  @ApiProperty({ type: String, description: 'Stable name of the rule that is broken' })
  readonly rule!: string;

  @ApiProperty({ type: String, description: 'What is wrong and what is allowed' })
  readonly detail!: string;
}

/** A refusal or failure, RFC 9457. */
export class ProblemDto {
  @ApiProperty({ type: String, example: 'urn:countergaze:problem:invalid-parameters' })
  readonly type!: string;

  @ApiProperty({ type: String, example: 'Bad Request' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  readonly status!: number;

  @ApiProperty({ type: String })
  readonly detail!: string;

  @ApiProperty({ type: String, description: 'The address that was asked for' })
  readonly instance!: string;

  @ApiPropertyOptional({ type: [ProblemEntryDto] })
  readonly errors?: readonly ProblemEntryDto[];
}
