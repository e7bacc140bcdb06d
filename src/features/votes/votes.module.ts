import { Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InvestorRecordsModule } from '../investor-records/investor-records.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { MethodologyModule } from '../methodology/methodology.module.js';
import { VotesController } from './votes.controller.js';
import { VotesRepository } from './votes.repository.js';
import { VotesService } from './votes.service.js';

@Module({
  imports: [
    AssessmentsModule,
    ClockModule,
    HttpModule,
    InvestorRecordsModule,
    MatchingModule,
    MethodologyModule,
  ],
  controllers: [VotesController],
  providers: [VotesRepository, VotesService],
  exports: [VotesService],
})
export class VotesModule {}
