import { ApiProperty } from '@nestjs/swagger';
import { STAKE_KINDS } from '../../domain/ownership/organisation-fact.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';

export class OrganisationDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  readonly country!: string | null;

  @ApiProperty({ enum: ['company', 'fund', 'manager', 'branch', 'other'] })
  readonly category!: string;

  @ApiProperty({ type: String, nullable: true, description: 'As the register says it' })
  readonly status!: string | null;

  @ApiProperty({ type: Boolean, description: 'There is a company page at /companies/{slug}' })
  readonly has_company_page!: boolean;
}

/** Both are the share itself when it is known exactly. */
export class ShareRangeDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly minimum!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  readonly maximum!: number;
}

export class OwnershipPathDto extends ShareRangeDto {
  @ApiProperty({ type: [String], description: 'Slugs from the owner to the company' })
  readonly nodes!: readonly string[];
}

export class IntegratedStakeDto extends ShareRangeDto {
  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ApiProperty({ type: ShareRangeDto, nullable: true, description: 'What is held directly' })
  readonly direct!: ShareRangeDto | null;

  @ApiProperty({ enum: ['certain', 'possible', 'none'] })
  readonly control!: string;

  @ApiProperty({
    type: String,
    enum: ['told', 'votes'],
    nullable: true,
    description: 'A source says so, or the votes add up to more than half',
  })
  readonly control_by!: string | null;

  @ApiProperty({ type: [OwnershipPathDto], description: 'The largest ways, at most three' })
  readonly paths!: readonly OwnershipPathDto[];
}

export class OwnershipRingDto {
  @ApiProperty({ type: [OrganisationDto] })
  readonly members!: readonly OrganisationDto[];

  @ApiProperty({ type: Number, description: 'Part of the organisation that ends in the ring' })
  readonly share!: number;
}

export class StatedShareDto extends ShareRangeDto {
  @ApiProperty({ type: Boolean, description: 'More than the minimum, not equal to it' })
  readonly exclusive_minimum!: boolean;

  @ApiProperty({ type: Boolean })
  readonly exclusive_maximum!: boolean;
}

export class StakeStatementDto {
  @ApiProperty({ type: String, description: 'Slug of the owner' })
  readonly owner!: string;

  @ApiProperty({ type: String, description: 'Slug of what is owned' })
  readonly company!: string;

  @ApiProperty({ enum: STAKE_KINDS })
  readonly kind!: string;

  @ApiProperty({ type: String, description: 'The source’s own word for it' })
  readonly relation!: string;

  @ApiProperty({ type: StatedShareDto, nullable: true })
  readonly share!: StatedShareDto | null;

  @ApiProperty({ type: Boolean })
  readonly indirect!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'Other statements show the way that this one sums up, so it is not counted again',
  })
  readonly explained!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly starts!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly ends!: string | null;

  @ApiProperty({ type: String, example: 'gleif' })
  readonly dataset!: string;
}

export class ParentExceptionDto {
  @ApiProperty({ enum: ['direct', 'ultimate'] })
  readonly parent!: string;

  @ApiProperty({ type: String, example: 'NON_CONSOLIDATING' })
  readonly reason!: string;
}

export class OwnershipFindingDto {
  @ApiProperty({ enum: ['owned-more-than-once', 'share-out-of-range'] })
  readonly rule!: string;

  @ApiProperty({ type: Number })
  readonly sum!: number;
}

/** Who holds an organisation and what it holds, directly and through others. */
export class OwnershipDto extends AnswerDto {
  @ApiProperty({ type: OrganisationDto })
  readonly organisation!: OrganisationDto;

  @ApiProperty({ type: [IntegratedStakeDto], description: 'Owners of whom no owner is on file' })
  readonly ultimate_owners!: readonly IntegratedStakeDto[];

  @ApiProperty({
    type: [OwnershipRingDto],
    description: 'Organisations that hold one another wholly: there is no ultimate owner',
  })
  readonly rings!: readonly OwnershipRingDto[];

  @ApiProperty({ type: Number, description: 'Part whose owners are not on file, at most' })
  readonly not_on_file!: number;

  @ApiProperty({ type: [IntegratedStakeDto], description: 'The largest minimum first' })
  readonly holdings!: readonly IntegratedStakeDto[];

  @ApiProperty({ type: 'integer', description: 'Holdings beyond those in this answer' })
  readonly further_holdings!: number;

  @ApiProperty({ type: [StakeStatementDto], description: 'As stated, ended ones too; at most 200' })
  readonly statements!: readonly StakeStatementDto[];

  @ApiProperty({ type: [ParentExceptionDto] })
  readonly exceptions!: readonly ParentExceptionDto[];

  @ApiProperty({ type: [OwnershipFindingDto], description: 'What in the stakes cannot be true' })
  readonly findings!: readonly OwnershipFindingDto[];
}
