import { Module } from '@nestjs/common';

import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CoveragePages } from './coverage.pages.js';
import { CoverageService } from './coverage.service.js';

@Module({
  imports: [AssessmentsModule, HttpModule, SettingsModule],
  controllers: [CoveragePages],
  providers: [CoverageService],
})
export class CoverageModule {}
