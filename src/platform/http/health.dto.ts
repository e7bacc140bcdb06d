import { ApiProperty } from '@nestjs/swagger';

export class HealthDto {
  @ApiProperty({ enum: ['ok', 'unavailable'] })
  status!: 'ok' | 'unavailable';

  @ApiProperty({ enum: ['reached', 'unreachable'] })
  database!: 'reached' | 'unreachable';

  @ApiProperty({ enum: ['current', 'pending', 'unknown'] })
  migrations!: 'current' | 'pending' | 'unknown';

  @ApiProperty({ type: [String], description: 'Names of the migrations that have not run.' })
  pending!: readonly string[];
}
