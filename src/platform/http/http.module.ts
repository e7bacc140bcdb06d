import { Module } from '@nestjs/common';
import { ClockModule } from '../clock/clock.module.js';
import { SettingsModule } from '../config/settings.module.js';
import { DataVersionModule } from '../database/data-version.module.js';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';
import { PageCache } from './page-cache.js';

/** What every web application of the project has, and the page cache that its features use. */
@Module({
  imports: [ClockModule, DataVersionModule, SettingsModule],
  controllers: [HealthController],
  providers: [Health, PageCache],
  exports: [PageCache],
})
export class HttpModule {}
