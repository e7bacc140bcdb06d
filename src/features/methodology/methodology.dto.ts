import { ApiProperty } from '@nestjs/swagger';

import { AnswerDto } from '../../platform/http/answer.dto.js';

export class MethodologyLinksDto {
  @ApiProperty({
    type: String,
    description: 'The file itself: its bytes have the SHA-256 of `method_sha256`',
    example: '/api/v1/methodology/edition.json',
  })
  readonly file!: string;

  @ApiProperty({ type: String, example: '/methodology' })
  readonly html!: string;
}

export class MethodologyDto extends AnswerDto {
  @ApiProperty({ type: String, example: 'bbs-score' })
  readonly id!: string;

  @ApiProperty({ type: String, example: '1.0.0' })
  readonly version!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The edition as its file states it: every table, weight and rule',
  })
  readonly document!: unknown;

  @ApiProperty({ type: MethodologyLinksDto })
  readonly links!: MethodologyLinksDto;
}
