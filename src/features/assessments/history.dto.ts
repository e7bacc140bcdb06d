import { ApiProperty } from '@nestjs/swagger';

import { type Grade, GRADES } from '../../domain/methodology/methodology.js';
import { COVERAGE_STATES } from '../../domain/scoring/assessed-company.js';

const PERCENT = { type: Number, nullable: true, minimum: 0, maximum: 100 } as const;
const SHA256 = { type: String, pattern: '^[0-9a-f]{64}$' } as const;

export class StoredResultDto {
  @ApiProperty({ type: String, format: 'date', description: 'The day that the result holds for' })
  readonly as_of!: string;

  @ApiProperty({ type: String, example: 'bbs-score@1.0.0' })
  readonly method!: string;

  @ApiProperty({ ...SHA256, description: 'SHA-256 of the edition’s file' })
  readonly method_sha256!: string;

  @ApiProperty({
    ...SHA256,
    description: 'SHA-256 of everything that the method was given: equal when nothing changed',
  })
  readonly input_sha256!: string;

  @ApiProperty({ enum: COVERAGE_STATES.filter((state) => state !== 'under_review') })
  readonly state!: string;

  @ApiProperty({ enum: GRADES, nullable: true, description: 'null: the state has no number' })
  readonly grade!: Grade | null;

  @ApiProperty({ ...PERCENT, description: 'Score S, 100 is best' })
  readonly score!: number | null;

  @ApiProperty({ ...PERCENT, description: 'Involvement I, 100 is worst' })
  readonly involvement!: number | null;

  @ApiProperty({ ...PERCENT, description: 'Response R, 100 is best' })
  readonly response!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Rank; null: not ranked' })
  readonly position!: number | null;

  @ApiProperty({ type: Boolean, nullable: true })
  readonly tied!: boolean | null;
}

export class HistoryDto {
  @ApiProperty({ type: String, example: 'amazon' })
  readonly slug!: string;

  @ApiProperty({ type: [StoredResultDto], description: 'The latest date first' })
  readonly results!: readonly StoredResultDto[];
}
