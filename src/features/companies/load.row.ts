import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One load that changed something, and how much. */
@Entity('load')
export class LoadRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  dataset!: string;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt!: Date;

  @Column('integer')
  added!: number;

  @Column('integer')
  changed!: number;

  @Column('integer')
  unchanged!: number;

  @Column('integer')
  retired!: number;

  @Column('integer')
  revived!: number;
}
