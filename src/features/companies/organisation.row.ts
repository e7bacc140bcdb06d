import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A legal entity. Its dossier is the current revision; `retired_at` says when its file disappeared. */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  dataset!: string;

  @Column('bigint', { name: 'current_revision_id', nullable: true })
  currentRevisionId!: string | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
