import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dataset')
export class DatasetRow {
  @PrimaryColumn('text')
  name!: string;

  /** The day on which the search behind the dataset ended. */
  @Column('date', { name: 'searched_on' })
  searchedOn!: string;
}
