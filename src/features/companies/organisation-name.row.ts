import { Entity, PrimaryColumn } from 'typeorm';

/** One name under which an organisation can be found. `kind` is name, legal or alias. */
@Entity('organisation_name')
export class OrganisationNameRow {
  @PrimaryColumn('bigint', { name: 'organisation_id' })
  organisationId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  value!: string;
}
