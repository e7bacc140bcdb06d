import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { DataVersionModule } from '../../platform/database/data-version.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MethodologyModule } from '../methodology/methodology.module.js';
import { AssessmentRow } from './assessment.row.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService } from './assessments.service.js';
import { DailyAssessment } from './daily-assessment.js';
import { StandingRow } from './standing.row.js';

@Module({
  imports: [
    ClockModule,
    DataVersionModule,
    CompaniesModule,
    MethodologyModule,
    TypeOrmModule.forFeature([AssessmentRow, StandingRow]),
  ],
  controllers: [AssessmentsController],
  providers: [AssessmentsRepository, AssessmentsService, DailyAssessment],
  exports: [AssessmentsService, DailyAssessment],
})
export class AssessmentsModule {}
