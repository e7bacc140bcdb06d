import { Module } from '@nestjs/common';

import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { HoldingsModule } from '../holdings/holdings.module.js';
import { InvestorRecordsModule } from '../investor-records/investor-records.module.js';
import { VotesModule } from '../votes/votes.module.js';
import { InvestorsController } from './investors.controller.js';
import { InvestorsPages } from './investors.pages.js';
import { InvestorsService } from './investors.service.js';
import { PublicMoneyController } from './public-money.controller.js';

@Module({
  imports: [
    AssessmentsModule,
    HoldingsModule,
    HttpModule,
    InvestorRecordsModule,
    SettingsModule,
    VotesModule,
  ],
  controllers: [InvestorsController, InvestorsPages, PublicMoneyController],
  providers: [InvestorsService],
  exports: [InvestorsService],
})
export class InvestorsModule {}
