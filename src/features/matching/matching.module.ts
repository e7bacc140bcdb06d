import { Module } from '@nestjs/common';
import { DataVersionModule } from '../../platform/database/data-version.module.js';
import { MatchingRepository } from './matching.repository.js';
import { MatchingService } from './matching.service.js';

@Module({
  imports: [DataVersionModule],
  providers: [MatchingRepository, MatchingService],
  exports: [MatchingService],
})
export class MatchingModule {}
