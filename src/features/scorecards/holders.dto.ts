import { ApiProperty } from '@nestjs/swagger';

import { AnswerDto } from '../../platform/http/answer.dto.js';

const CHANGES = ['new', 'more', 'less', 'unchanged', 'sold', 'not-reported', 'not-reported-before'];

/** One holder with its shares of the quarter added up, or with its debt: who has both stands twice. */
export class CompanyHolderDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: Boolean })
  readonly public_money!: boolean;

  @ApiProperty({ type: String, format: 'date', description: 'Day that the numbers are of' })
  readonly period!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Null for debt' })
  readonly shares!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Principal of debt; null for shares' })
  readonly principal!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'In units of the currency' })
  readonly value!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'USD' })
  readonly currency!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Part of all shares' })
  readonly stake!: number | null;

  @ApiProperty({
    enum: CHANGES,
    nullable: true,
    description:
      'Against the quarter before. `sold` only where a report of holdings for the latest quarter is on file; ' +
      '`not-reported`: none is, or a notice alone; `not-reported-before`: none for the quarter before is.',
  })
  readonly change!: string | null;

  @ApiProperty({ type: String, example: 'sec-13f' })
  readonly source!: string;

  @ApiProperty({ type: String, description: 'Accession number, or the digest of the file' })
  readonly accession!: string;
}

export class CompanyHoldersDto extends AnswerDto {
  @ApiProperty({
    type: [String],
    description: 'Ends of the latest two quarters that any filing states, the latest first',
  })
  readonly quarters!: readonly string[];

  @ApiProperty({ type: [CompanyHolderDto], description: 'Every holder on file, most shares first' })
  readonly holders!: readonly CompanyHolderDto[];
}
