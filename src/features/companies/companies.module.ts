import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HttpModule } from '../../platform/http/http.module.js';
import { InvestorRecordsModule } from '../investor-records/investor-records.module.js';
import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { MethodologyModule } from '../methodology/methodology.module.js';
import { CompaniesRepository } from './companies.repository.js';
import { CompaniesService } from './companies.service.js';
import { CompanySchemaController } from './company-schema.controller.js';
import { CompanyRevisionRow } from './company-revision.row.js';
import { DatasetRow } from './dataset.row.js';
import { LoadRow } from './load.row.js';
import { OrganisationIdentifierRow } from './organisation-identifier.row.js';
import { OrganisationNameRow } from './organisation-name.row.js';
import { OrganisationRow } from './organisation.row.js';

@Module({
  imports: [
    HttpModule,
    InvestorRecordsModule,
    JurisdictionsModule,
    MethodologyModule,
    TypeOrmModule.forFeature([
      DatasetRow,
      LoadRow,
      OrganisationRow,
      CompanyRevisionRow,
      OrganisationNameRow,
      OrganisationIdentifierRow,
    ]),
  ],
  controllers: [CompanySchemaController],
  providers: [CompaniesRepository, CompaniesService],
  exports: [CompaniesService],
})
export class CompaniesModule {}
