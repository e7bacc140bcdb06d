import { Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { SettingsModule } from '../../platform/config/settings.module.js';
import { DataVersionModule } from '../../platform/database/data-version.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { MethodologyModule } from '../methodology/methodology.module.js';
import { OrganisationFactsRepository } from './organisation-facts.repository.js';
import { OrganisationFactsService } from './organisation-facts.service.js';
import { StakesController } from './stakes.controller.js';
import { StakesPages } from './stakes.pages.js';
import { StakesRepository } from './stakes.repository.js';
import { StakesService } from './stakes.service.js';

@Module({
  imports: [
    AssessmentsModule,
    ClockModule,
    DataVersionModule,
    HttpModule,
    MethodologyModule,
    SettingsModule,
  ],
  controllers: [StakesController, StakesPages],
  providers: [
    OrganisationFactsRepository,
    OrganisationFactsService,
    StakesRepository,
    StakesService,
  ],
  exports: [OrganisationFactsService, StakesService],
})
export class StakesModule {}
