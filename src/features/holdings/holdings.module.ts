import { Module } from '@nestjs/common';
import { DataVersionModule } from '../../platform/database/data-version.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { HoldingsLoadService } from './holdings-load.service.js';
import { HoldingsRepository } from './holdings.repository.js';
import { HoldingsService } from './holdings.service.js';

@Module({
  imports: [DataVersionModule, MatchingModule],
  providers: [HoldingsRepository, HoldingsLoadService, HoldingsService],
  exports: [HoldingsLoadService, HoldingsService],
})
export class HoldingsModule {}
