import { ApiProperty } from '@nestjs/swagger';
import { VOTE_CASTS } from '../../domain/investor/score/stewardship.js';
import { MANAGEMENT_STANCES, PROPOSERS } from '../../domain/resolution/vote.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';
import { CursorParameter, LimitParameter } from '../../platform/http/api-parameters.js';

export class VotesQueryDto {
  @LimitParameter(500, 100)
  limit?: number;

  @CursorParameter()
  cursor?: string;
}

/** Who voted. */
export class VoteHolderDto {
  @ApiProperty({ type: String, description: 'Name of the investor in addresses' })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ enum: ['manager', 'fund'] })
  readonly kind!: string;
}

/** Where the vote is reported. */
export class VoteFilingDto {
  @ApiProperty({ type: String, description: 'Accession number, or the digest of the file' })
  readonly accession!: string;

  @ApiProperty({ type: String, example: 'N-PX' })
  readonly form!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Last day of the year of votes' })
  readonly period!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly filed_on!: string | null;
}

/** One way in which shares were voted. */
export class VotePartDto {
  @ApiProperty({ type: String, description: 'As the filing writes it', example: 'FOR' })
  readonly how_voted!: string;

  @ApiProperty({
    enum: VOTE_CASTS,
    nullable: true,
    description: 'How it counts; null for a choice that is neither for nor against',
  })
  readonly cast!: string | null;

  @ApiProperty({ type: Number })
  readonly shares!: number;

  @ApiProperty({
    enum: MANAGEMENT_STANCES,
    description: 'Whether the vote was with or against management, as the filing says',
  })
  readonly management!: string;
}

/** One matter that a holder reports. */
export class VoteDto {
  @ApiProperty({ type: VoteHolderDto })
  readonly holder!: VoteHolderDto;

  @ApiProperty({ type: VoteFilingDto })
  readonly filing!: VoteFilingDto;

  @ApiProperty({ type: String, description: 'The company as the filing names it' })
  readonly issuer!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly meeting_date!: string;

  @ApiProperty({ type: String })
  readonly description!: string;

  @ApiProperty({ type: [String] })
  readonly categories!: readonly string[];

  @ApiProperty({ enum: PROPOSERS, nullable: true, description: 'null when the filing is silent' })
  readonly proposer!: string | null;

  @ApiProperty({ type: Number })
  readonly shares_voted!: number;

  @ApiProperty({ type: Number })
  readonly shares_on_loan!: number;

  @ApiProperty({ type: [VotePartDto] })
  readonly parts!: readonly VotePartDto[];

  @ApiProperty({ type: String, nullable: true, description: 'SEC series that voted' })
  readonly series!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The resolution on file that this matter clearly is; only then does it count',
  })
  readonly resolution!: string | null;
}

export class VotesDto extends AnswerDto {
  @ApiProperty({ type: 'integer' })
  readonly total!: number;

  @ApiProperty({ type: [VoteDto], description: 'The latest meeting first' })
  readonly items!: readonly VoteDto[];

  @ApiProperty({ type: String, nullable: true, description: 'null at the end of the list' })
  readonly next_cursor!: string | null;
}
