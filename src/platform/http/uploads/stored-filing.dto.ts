import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Whose portfolio or votes these are. */
export class FilingHolderDto {
  @ApiProperty({ type: String, description: 'Name in addresses' })
  readonly slug!: string;

  @ApiProperty({ type: String })
  readonly name!: string;
}

/** Something to know about a filing that was taken all the same. */
export class FilingWarningDto {
  @ApiProperty({ type: String, description: 'Stable name of the rule' })
  readonly rule!: string;

  @ApiProperty({ type: String })
  readonly message!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  readonly line?: number;
}

/** What one unit of the values was worth. */
export class ValueUnitDto {
  @ApiProperty({ enum: [1, 1000] })
  readonly factor!: 1 | 1000;

  @ApiProperty({ type: String })
  readonly reason!: string;

  @ApiProperty({ type: Object, description: 'The numbers behind it' })
  readonly evidence!: object;
}

/** A portfolio that was stored. */
export class StoredFilingDto {
  @ApiProperty({ type: String })
  readonly id!: string;

  @ApiProperty({ type: String, description: 'Accession number, or what stands for it' })
  readonly accession!: string;

  @ApiProperty({ type: FilingHolderDto })
  readonly holder!: FilingHolderDto;

  @ApiProperty({ type: String, format: 'date' })
  readonly period!: string;

  @ApiProperty({ enum: ['added', 'replaced'] })
  readonly outcome!: 'added' | 'replaced';

  @ApiProperty({ type: 'integer', description: 'Rows of the file' })
  readonly lines!: number;

  @ApiProperty({ type: 'integer', description: 'Positions that the rows add up to' })
  readonly positions!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that could not be read' })
  readonly rejected!: number;

  @ApiPropertyOptional({ type: ValueUnitDto })
  readonly unit?: ValueUnitDto;

  @ApiProperty({ type: [FilingWarningDto] })
  readonly warnings!: readonly FilingWarningDto[];
}
