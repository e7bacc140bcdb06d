import { Module } from '@nestjs/common';
import { CompaniesModule } from '../../features/companies/companies.module.js';
import { MatchReviewsModule } from '../../features/match-reviews/match-reviews.module.js';
import { MethodologyModule } from '../../features/methodology/methodology.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatasetLoader } from './dataset-loader.service.js';
import { StarterLoader } from './starter-loader.service.js';

@Module({
  imports: [ClockModule, CompaniesModule, MatchReviewsModule, MethodologyModule],
  providers: [DatasetLoader, StarterLoader],
  exports: [DatasetLoader, StarterLoader],
})
export class StarterModule {}
