import { Module } from '@nestjs/common';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { HoldingsModule } from '../holdings/holdings.module.js';
import { InvestorRecordsModule } from '../investor-records/investor-records.module.js';
import { StakesModule } from '../stakes/stakes.module.js';
import { VotesModule } from '../votes/votes.module.js';
import { HoldersController } from './holders.controller.js';
import { ScorecardsController } from './scorecards.controller.js';
import { ScorecardsPages } from './scorecards.pages.js';
import { ScorecardsService } from './scorecards.service.js';

@Module({
  imports: [
    AssessmentsModule,
    ClockModule,
    HoldingsModule,
    HttpModule,
    InvestorRecordsModule,
    SettingsModule,
    StakesModule,
    VotesModule,
  ],
  controllers: [HoldersController, ScorecardsController, ScorecardsPages],
  providers: [ScorecardsService],
  exports: [ScorecardsService],
})
export class ScorecardsModule {}
