import { Module } from '@nestjs/common';
import { MatchReviewsModule } from '../../features/match-reviews/match-reviews.module.js';
import { StakesModule } from '../../features/stakes/stakes.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { BodsLoader } from './bods-loader.service.js';
import { BodsController } from './bods.controller.js';

@Module({
  imports: [MatchReviewsModule, SettingsModule, StakesModule],
  controllers: [BodsController],
  providers: [BodsLoader],
  exports: [BodsLoader],
})
export class BodsModule {}
