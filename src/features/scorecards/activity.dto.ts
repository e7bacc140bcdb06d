import { ApiProperty } from '@nestjs/swagger';

import { CUSTOMER_TYPES, DISPUTE_KINDS, ROLES } from '../../domain/company/vocabulary.js';

/** A year, a month or a day, as the source gives it. */
export const PARTIAL_DATE = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

/** s = gravity × setting factor × (0.5 + 0.5 × harm). */
export class SeverityDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, description: 'Of the technology' })
  readonly gravity!: number;

  @ApiProperty({ type: String, description: 'The setting with the largest factor' })
  readonly setting!: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly setting_factor!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly scope!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly irremediability!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly harm!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly value!: number;
}

export class LinkageDto {
  @ApiProperty({ type: String })
  readonly id!: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly factor!: number;
}

/** Where an activity stands on the as-of date and what that leaves of it. */
export class StatusDto {
  @ApiProperty({ type: String, description: 'Status of the method' })
  readonly state!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Day of its latest event',
  })
  readonly since!: string | null;

  @ApiProperty({ type: String, format: 'date' })
  readonly last_confirmed!: string;

  @ApiProperty({
    type: 'integer',
    description: 'Completed months since then, or since the ending or pause',
  })
  readonly age_months!: number;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    description: 'The multiplier before it fades',
  })
  readonly base!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly multiplier!: number;

  @ApiProperty({ type: Boolean })
  readonly lapsed!: boolean;

  @ApiProperty({ type: Boolean, description: 'Active or pilot and confirmed recently enough' })
  readonly current!: boolean;
}

/** The best item of one origin. */
export class OriginDto {
  @ApiProperty({ type: String })
  readonly origin!: string;

  @ApiProperty({ type: String, description: 'Admiralty grade' })
  readonly grade!: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly weight!: number;
}

export class ConfidenceDto {
  @ApiProperty({ type: [OriginDto] })
  readonly origins!: readonly OriginDto[];

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly dispute!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly value!: number;
}

export class SettingDto {
  @ApiProperty({ type: String, description: 'Id of the method' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly label!: string;
}

/** A state that sources show to have held on a date. */
export class StatusEventDto {
  @ApiProperty({ type: String })
  readonly status!: string;

  @ApiProperty({ type: String, pattern: PARTIAL_DATE })
  readonly date!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    pattern: PARTIAL_DATE,
    description: 'End of a pause',
  })
  readonly until!: string | null;

  @ApiProperty({ type: [String], description: 'Ids of sources' })
  readonly sources!: readonly string[];
}

/** What one source supports, in our words. */
export class EvidenceDto {
  @ApiProperty({
    type: String,
    description: 'Stands before the claim and says no more than its source allows',
  })
  readonly lead_in!: string;

  @ApiProperty({ type: String })
  readonly claim!: string;

  @ApiProperty({ type: String, pattern: '^[A-F][1-6]$', description: 'Admiralty grade' })
  readonly grade!: string;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

export class DisputeDto {
  @ApiProperty({ enum: DISPUTE_KINDS })
  readonly kind!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ type: String })
  readonly lead_in!: string;

  @ApiProperty({ type: String })
  readonly claim!: string;

  @ApiProperty({ type: String, description: 'Id of a source' })
  readonly source!: string;
}

/** One activity with the numbers between its evidence and its value. */
export class ActivityDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'As on the page: activities that count come first, the largest value first',
  })
  readonly number!: number;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({
    type: String,
    description: '`self`, or the slug of the subsidiary that it belongs to',
  })
  readonly entity!: string;

  @ApiProperty({ type: String })
  readonly entity_name!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: string;

  @ApiProperty({ type: String, description: 'Id of the method' })
  readonly technology!: string;

  @ApiProperty({ type: String })
  readonly technology_label!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly product!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Customer or site' })
  readonly customer!: string | null;

  @ApiProperty({ enum: CUSTOMER_TYPES, isArray: true })
  readonly customer_types!: readonly string[];

  @ApiProperty({ type: [SettingDto] })
  readonly settings!: readonly SettingDto[];

  @ApiProperty({ type: [String], description: 'ISO 3166-1 alpha-2' })
  readonly places!: readonly string[];

  @ApiProperty({ type: [String], description: 'As described in its sources' })
  readonly harm!: readonly string[];

  @ApiProperty({
    type: Boolean,
    description:
      'Of a type that Article 5 of Regulation (EU) 2024/1689 names: a flag, not a legal finding',
  })
  readonly article5_type!: boolean;

  @ApiProperty({ type: Boolean })
  readonly in_scope!: boolean;

  @ApiProperty({ type: Boolean })
  readonly counts!: boolean;

  @ApiProperty({ type: Boolean, description: 'Counted once, through another company of the group' })
  readonly taken_elsewhere!: boolean;

  @ApiProperty({ type: String, nullable: true })
  readonly uncounted_reason!: string | null;

  @ApiProperty({ type: SeverityDto })
  readonly severity!: SeverityDto;

  @ApiProperty({ type: LinkageDto })
  readonly linkage!: LinkageDto;

  @ApiProperty({ type: StatusDto })
  readonly status!: StatusDto;

  @ApiProperty({ type: ConfidenceDto })
  readonly confidence!: ConfidenceDto;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    description: 'How much of the entity’s activity counts for the company',
  })
  readonly attribution!: number;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    description:
      'x = severity × linkage × multiplier × confidence × attribution; 0 when it does not count',
  })
  readonly value!: number;

  @ApiProperty({ type: [StatusEventDto], description: 'Oldest first' })
  readonly status_events!: readonly StatusEventDto[];

  @ApiProperty({ type: [EvidenceDto] })
  readonly evidence!: readonly EvidenceDto[];

  @ApiProperty({ type: [DisputeDto] })
  readonly disputes!: readonly DisputeDto[];
}
