import { type DynamicModule, Module } from '@nestjs/common';

import type { PortfolioFormat } from '../../domain/portfolio/portfolio-file.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { HoldingsModule } from '../holdings/holdings.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { StakesModule } from '../stakes/stakes.module.js';
import { PortfolioFormats } from './portfolio-formats.js';
import { ScreeningGate } from './screening-gate.js';
import { ScreeningsController } from './screenings.controller.js';
import { ScreeningsPages } from './screenings.pages.js';
import { ScreeningsService } from './screenings.service.js';

@Module({
  imports: [AssessmentsModule, HoldingsModule, MatchingModule, SettingsModule, StakesModule],
  controllers: [ScreeningsController, ScreeningsPages],
  providers: [ScreeningGate, ScreeningsService],
  exports: [ScreeningsService],
})
export class ScreeningsModule {
  /** Screening of files in these formats, tried in this order. */
  static reading(formats: readonly PortfolioFormat[]): DynamicModule {
    const known = { provide: PortfolioFormats, useValue: new PortfolioFormats(formats) };
    return { module: ScreeningsModule, providers: [known] };
  }
}
