import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CompanyRecord } from '../../domain/company/company-record.js';

/** What one load said about a company. Never changed; columns beside `record` repeat parts of it for filters. */
@Entity('company_revision')
export class CompanyRevisionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'organisation_id' })
  organisationId!: string;

  @Column('bigint', { name: 'load_id' })
  loadId!: string;

  /** SHA-256 of the record's canonical text. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('jsonb')
  record!: CompanyRecord;

  @Column('text')
  name!: string;

  @Column('text', { name: 'legal_name', nullable: true })
  legalName!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text')
  sector!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { array: true })
  technologies!: string[];
}
