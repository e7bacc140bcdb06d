import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JurisdictionLevel } from '../../domain/jurisdictions/jurisdiction.js';
import type { PartialDate } from '../../domain/quantities/calendar-date.js';

@Entity('jurisdiction')
export class JurisdictionRow {
  @PrimaryColumn('text')
  iso!: string;

  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  dataset!: string;

  @Column('text')
  level!: JurisdictionLevel;

  @Column('text')
  date!: PartialDate;

  @Column('text')
  scope!: string;

  @Column('boolean', { name: 'public_sector' })
  publicSector!: boolean;

  @Column('boolean', { name: 'private_sector' })
  privateSector!: boolean;

  @Column('text')
  claim!: string;

  @Column('text', { name: 'source_title' })
  sourceTitle!: string;

  @Column('text', { name: 'source_publisher' })
  sourcePublisher!: string;

  @Column('text', { name: 'source_url' })
  sourceUrl!: string;

  @Column('text', { name: 'source_date', nullable: true })
  sourceDate!: PartialDate | null;
}
