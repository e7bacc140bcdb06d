import { Module } from '@nestjs/common';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { RankingsController } from './rankings.controller.js';
import { RankingsPages } from './rankings.pages.js';
import { RankingsService } from './rankings.service.js';

@Module({
  imports: [AssessmentsModule, ClockModule, DirectoryModule, HttpModule, SettingsModule],
  controllers: [RankingsController, RankingsPages],
  providers: [RankingsService],
  exports: [RankingsService],
})
export class RankingsModule {}
