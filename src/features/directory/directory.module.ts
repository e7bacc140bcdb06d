import { Module } from '@nestjs/common';

import { ClockModule } from '../../platform/clock/clock.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CompanyListService } from './company-list.service.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryRepository } from './directory.repository.js';
import { DirectoryService } from './directory.service.js';

@Module({
  imports: [AssessmentsModule, ClockModule, HttpModule],
  controllers: [DirectoryController],
  providers: [DirectoryRepository, DirectoryService, CompanyListService],
  exports: [DirectoryService],
})
export class DirectoryModule {}
