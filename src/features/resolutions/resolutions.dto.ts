import { ApiProperty } from '@nestjs/swagger';
import { SOURCE_KINDS } from '../../domain/company/vocabulary.js';
import { FILER_ROLES, RESOLUTION_STATUSES } from '../../domain/resolution/resolution-record.js';
import { AnswerDto } from '../../platform/http/answer.dto.js';

const PARTIAL_DATE = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

/** A published item behind a resolution or statement. */
export class StewardshipSourceDto {
  @ApiProperty({ type: String, description: 'What `source` and the signatories refer to' })
  readonly id!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String })
  readonly publisher!: string;

  @ApiProperty({ type: String, format: 'uri' })
  readonly url!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ enum: SOURCE_KINDS, nullable: true, description: 'null when it is not certain' })
  readonly kind!: string | null;
}

/** The company at whose meeting a resolution was put forward. */
export class ResolutionCompanyDto {
  @ApiProperty({ type: String, nullable: true, description: 'null when it has no file' })
  readonly slug!: string | null;

  @ApiProperty({ type: String })
  readonly name!: string;
}

/** Who put a resolution forward. */
export class ResolutionFilerDto {
  @ApiProperty({ type: String, description: 'As the source names it' })
  readonly name!: string;

  @ApiProperty({ enum: FILER_ROLES })
  readonly role!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Slug of the investor on file' })
  readonly investor!: string | null;
}

/** One shareholder resolution. */
export class ResolutionDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: ResolutionCompanyDto })
  readonly company!: ResolutionCompanyDto;

  @ApiProperty({ type: 'integer' })
  readonly meeting_year!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly meeting_date!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Number on the ballot' })
  readonly item!: string | null;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String })
  readonly ask!: string;

  @ApiProperty({ type: [ResolutionFilerDto], description: 'Lead filers first' })
  readonly filers!: readonly ResolutionFilerDto[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Percent of the votes as the source counts them; null is not zero',
  })
  readonly support_percent!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Without the votes of insiders' })
  readonly support_independent_percent!: number | null;

  @ApiProperty({ enum: RESOLUTION_STATUSES })
  readonly status!: string;

  @ApiProperty({ type: String })
  readonly outcome!: string;

  @ApiProperty({ type: String, description: 'Id of the source it rests on' })
  readonly source!: string;

  @ApiProperty({ type: [StewardshipSourceDto] })
  readonly sources!: readonly StewardshipSourceDto[];
}

export class ResolutionsDto extends AnswerDto {
  @ApiProperty({ type: 'integer', description: 'Resolutions that the filter leaves' })
  readonly total!: number;

  @ApiProperty({ type: [ResolutionDto] })
  readonly items!: readonly ResolutionDto[];
}

export class ResolutionAnswerDto extends AnswerDto {
  @ApiProperty({ type: ResolutionDto })
  readonly resolution!: ResolutionDto;
}

/** An investor that signed. */
export class SignatoryDto {
  @ApiProperty({ type: String, description: 'Slug of the investor' })
  readonly investor!: string;

  @ApiProperty({ type: String, description: 'Id of the source' })
  readonly source!: string;
}

/** A sum of money as the source gives it. */
export class StatementAssetsDto {
  @ApiProperty({ type: Number, description: 'Whole units' })
  readonly value!: number;

  @ApiProperty({ type: String, description: 'ISO 4217' })
  readonly currency!: string;
}

/** One public statement or letter. */
export class InvestorStatementDto {
  @ApiProperty({ type: String })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly title!: string;

  @ApiProperty({ type: String, nullable: true, pattern: PARTIAL_DATE })
  readonly date!: string | null;

  @ApiProperty({ type: String })
  readonly organiser!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'As the source counts them' })
  readonly signatory_count!: number | null;

  @ApiProperty({ type: StatementAssetsDto, nullable: true })
  readonly assets!: StatementAssetsDto | null;

  @ApiProperty({ type: [String] })
  readonly asks!: readonly string[];

  @ApiProperty({ type: [SignatoryDto], description: 'Those on file' })
  readonly signatories!: readonly SignatoryDto[];

  @ApiProperty({ type: Boolean, description: 'Whether every signatory is listed' })
  readonly signatories_complete!: boolean;

  @ApiProperty({ type: String, description: 'Id of the source it rests on' })
  readonly source!: string;

  @ApiProperty({ type: [StewardshipSourceDto] })
  readonly sources!: readonly StewardshipSourceDto[];
}

export class StatementsDto extends AnswerDto {
  @ApiProperty({ type: 'integer' })
  readonly total!: number;

  @ApiProperty({ type: [InvestorStatementDto], description: 'Newest first' })
  readonly items!: readonly InvestorStatementDto[];
}

export class StatementAnswerDto extends AnswerDto {
  @ApiProperty({ type: InvestorStatementDto })
  readonly statement!: InvestorStatementDto;
}
