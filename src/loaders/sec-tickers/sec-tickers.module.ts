import { Module } from '@nestjs/common';
import { MatchReviewsModule } from '../../features/match-reviews/match-reviews.module.js';
import { StakesModule } from '../../features/stakes/stakes.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { SecTickersLoader } from './sec-tickers-loader.service.js';
import { SecTickersController } from './sec-tickers.controller.js';

@Module({
  imports: [MatchReviewsModule, SettingsModule, StakesModule],
  controllers: [SecTickersController],
  providers: [SecTickersLoader],
  exports: [SecTickersLoader],
})
export class SecTickersModule {}
