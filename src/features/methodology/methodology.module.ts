import { Module } from '@nestjs/common';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { MethodologyController } from './methodology.controller.js';
import { MethodologyPages } from './methodology.pages.js';
import { MethodologyService } from './methodology.service.js';

@Module({
  imports: [ClockModule, HttpModule, SettingsModule],
  controllers: [MethodologyController, MethodologyPages],
  providers: [MethodologyService],
  exports: [MethodologyService],
})
export class MethodologyModule {}
