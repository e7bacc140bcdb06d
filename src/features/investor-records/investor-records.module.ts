import { Module } from '@nestjs/common';
import { InvestorRecordsRepository } from './investor-records.repository.js';
import { InvestorRecordsService } from './investor-records.service.js';

@Module({
  providers: [InvestorRecordsRepository, InvestorRecordsService],
  exports: [InvestorRecordsService],
})
export class InvestorRecordsModule {}
