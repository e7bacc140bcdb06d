import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One identifier of an organisation. `exchange` is empty for every scheme but ticker. */
@Entity('organisation_identifier')
export class OrganisationIdentifierRow {
  @PrimaryColumn('bigint', { name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn('text')
  scheme!: string;

  @PrimaryColumn('text')
  value!: string;

  @PrimaryColumn('text')
  exchange!: string;

  @Column('text')
  source!: string;

  /** The dataset whose files state it; null when it came with filings or a register. */
  @Column('text', { nullable: true })
  dataset!: string | null;
}
