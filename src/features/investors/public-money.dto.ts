import { ApiProperty } from '@nestjs/swagger';

import { AnswerDto } from '../../platform/http/answer.dto.js';
import { ClaimDto, InvestorSourceDto, NamedCompanyDto } from './investor.dto.js';

/** What a source states about a public holder and a company. */
export class StatedHoldingDto {
  @ApiProperty({ type: NamedCompanyDto })
  readonly company!: NamedCompanyDto;

  @ApiProperty({ type: String })
  readonly relation!: string;

  @ApiProperty({ type: String, description: 'In words, as exact as the source' })
  readonly date!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly value!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly stake!: string | null;

  @ApiProperty({ type: ClaimDto })
  readonly claim!: ClaimDto;
}

/** What the latest filings of a public holder show in involved companies. */
export class FiledHoldingsDto {
  @ApiProperty({ type: String })
  readonly period!: string;

  @ApiProperty({ type: String })
  readonly amount!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly per_member!: string | null;
}

export class PublicHolderDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: [String] })
  readonly flags!: readonly string[];

  @ApiProperty({ type: ClaimDto, nullable: true, description: 'Members or residents' })
  readonly members!: ClaimDto | null;

  @ApiProperty({ type: String, description: 'G1: committed to stop public investment' })
  readonly commitment!: string;

  @ApiProperty({ type: FiledHoldingsDto, nullable: true })
  readonly filed!: FiledHoldingsDto | null;

  @ApiProperty({ type: [StatedHoldingDto], description: 'Newest first' })
  readonly stated!: readonly StatedHoldingDto[];
}

export class PublicMoneyDto extends AnswerDto {
  @ApiProperty({
    type: [String],
    description: 'What filings show in involved companies, one amount per currency',
  })
  readonly totals!: readonly string[];

  @ApiProperty({ type: [PublicHolderDto], description: 'By name' })
  readonly holders!: readonly PublicHolderDto[];

  @ApiProperty({ type: [InvestorSourceDto] })
  readonly sources!: readonly InvestorSourceDto[];
}
