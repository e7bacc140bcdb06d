import { ApiProperty } from '@nestjs/swagger';

/** What every answer of the API says about itself. */
export class AnswerDto {
  @ApiProperty({ type: String, format: 'date', description: 'The day that the answer holds for' })
  readonly as_of!: string;

  @ApiProperty({ type: String, description: 'Edition of the method', example: 'bbs-score@1.0.0' })
  readonly method!: string;

  @ApiProperty({
    type: String,
    description: 'SHA-256 of the edition’s file, in hexadecimal',
    pattern: '^[0-9a-f]{64}$',
  })
  readonly method_sha256!: string;
}
