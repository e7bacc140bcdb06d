import { Module } from '@nestjs/common';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InvestorRecordsModule } from '../investor-records/investor-records.module.js';
import { VotesModule } from '../votes/votes.module.js';
import { ResolutionsController } from './resolutions.controller.js';
import { ResolutionsPages } from './resolutions.pages.js';
import { ResolutionsService } from './resolutions.service.js';

@Module({
  imports: [AssessmentsModule, HttpModule, InvestorRecordsModule, SettingsModule, VotesModule],
  controllers: [ResolutionsController, ResolutionsPages],
  providers: [ResolutionsService],
})
export class ResolutionsModule {}
