import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { JurisdictionRow } from './jurisdiction.row.js';
import { MethodologyModule } from '../methodology/methodology.module.js';
import { JurisdictionsController } from './jurisdictions.controller.js';
import { JurisdictionsPages } from './jurisdictions.pages.js';
import { JurisdictionsService } from './jurisdictions.service.js';

@Module({
  imports: [
    ClockModule,
    HttpModule,
    MethodologyModule,
    SettingsModule,
    TypeOrmModule.forFeature([JurisdictionRow]),
  ],
  controllers: [JurisdictionsController, JurisdictionsPages],
  providers: [JurisdictionsService],
  exports: [JurisdictionsService],
})
export class JurisdictionsModule {}
