import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FileRefusalDto } from '../../platform/http/uploads/refused-file.dto.js';
import { StoredFilingDto } from '../../platform/http/uploads/stored-filing.dto.js';

/** What became of one report. */
export class LoadedReportDto {
  @ApiProperty({ type: String })
  readonly file!: string;

  @ApiPropertyOptional({
    type: StoredFilingDto,
    nullable: true,
    description: 'Null when the same report was stored before; absent when it was refused',
  })
  readonly stored?: StoredFilingDto | null;

  @ApiPropertyOptional({ type: FileRefusalDto })
  readonly refused?: FileRefusalDto;
}
