import { Module } from '@nestjs/common';
import { MatchReviewsModule } from '../../features/match-reviews/match-reviews.module.js';
import { StakesModule } from '../../features/stakes/stakes.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { GleifLoader } from './gleif-loader.service.js';
import { GleifController } from './gleif.controller.js';

@Module({
  imports: [MatchReviewsModule, SettingsModule, StakesModule],
  controllers: [GleifController],
  providers: [GleifLoader],
  exports: [GleifLoader],
})
export class GleifModule {}
