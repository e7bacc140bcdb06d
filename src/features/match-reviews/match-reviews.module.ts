import { Module } from '@nestjs/common';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { DataVersionModule } from '../../platform/database/data-version.module.js';
import { HoldingsModule } from '../holdings/holdings.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { VotesModule } from '../votes/votes.module.js';
import { MatchDecisionsController } from './match-decisions.controller.js';
import { MatchReviewsService } from './match-reviews.service.js';

@Module({
  imports: [DataVersionModule, HoldingsModule, MatchingModule, SettingsModule, VotesModule],
  controllers: [MatchDecisionsController],
  providers: [MatchReviewsService],
  exports: [MatchReviewsService],
})
export class MatchReviewsModule {}
