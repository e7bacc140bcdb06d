import { Module } from '@nestjs/common';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ScorecardsController } from './scorecards.controller.js';
import { ScorecardsPages } from './scorecards.pages.js';
import { ScorecardsService } from './scorecards.service.js';

@Module({
  imports: [AssessmentsModule, ClockModule, HttpModule, SettingsModule],
  controllers: [ScorecardsController, ScorecardsPages],
  providers: [ScorecardsService],
  exports: [ScorecardsService],
})
export class ScorecardsModule {}
