import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { Assessment } from '../../domain/scoring/assessed-company.js';

/** What the method said of a company on a date. Never changed; columns beside `result` repeat parts of it for filters. */
@Entity('assessment')
export class AssessmentRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'organisation_id' })
  organisationId!: string;

  @Column('date', { name: 'as_of' })
  asOf!: string;

  /** `bbs-score@1.0.0`. */
  @Column('text')
  method!: string;

  @Column('text', { name: 'method_sha256' })
  methodSha256!: string;

  /** SHA-256 of the canonical text of everything the method was given. */
  @Column('text', { name: 'input_sha256' })
  inputSha256!: string;

  @Column('text')
  state!: string;

  @Column('text', { nullable: true })
  grade!: string | null;

  /** Percent, absent for a state without a number. */
  @Column('double precision', { nullable: true })
  score!: number | null;

  @Column('double precision', { nullable: true })
  involvement!: number | null;

  @Column('double precision', { nullable: true })
  response!: number | null;

  /** Roles and technologies of the activities that count. */
  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { array: true })
  technologies!: string[];

  @Column('jsonb')
  result!: Assessment;

  @Column('timestamptz', { name: 'assessed_at' })
  assessedAt!: Date;
}
