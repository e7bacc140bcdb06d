import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which assessment of a company holds on a date, and its place in the ranking of that date. */
@Entity('standing')
export class StandingRow {
  @PrimaryColumn('date', { name: 'as_of' })
  asOf!: string;

  @PrimaryColumn('text', { name: 'method_sha256' })
  methodSha256!: string;

  @PrimaryColumn('bigint', { name: 'organisation_id' })
  organisationId!: string;

  @Column('bigint', { name: 'assessment_id' })
  assessmentId!: string;

  /** A controlled company is shown under its parent and not ranked. */
  @Column('boolean')
  subsidiary!: boolean;

  /** 1 is the best score; absent for a company that is not ranked. */
  @Column('integer', { nullable: true })
  position!: number | null;

  @Column('boolean', { nullable: true })
  tied!: boolean | null;
}
