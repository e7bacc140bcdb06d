import { Module, type DynamicModule } from '@nestjs/common';
import { dataSourceOptions } from './data-source.js';
import { AssessmentsModule } from './features/assessments/assessments.module.js';
import { CompaniesModule } from './features/companies/companies.module.js';
import { CoverageModule } from './features/coverage/coverage.module.js';
import { DirectoryModule } from './features/directory/directory.module.js';
import { JurisdictionsModule } from './features/jurisdictions/jurisdictions.module.js';
import { MethodologyModule } from './features/methodology/methodology.module.js';
import { RankingsModule } from './features/rankings/rankings.module.js';
import { ReceiptsModule } from './features/receipts/receipts.module.js';
import { ScorecardsModule } from './features/scorecards/scorecards.module.js';
import { StarterModule } from './loaders/starter/starter.module.js';
import { databaseConnection } from './platform/database/database-connection.js';
import { HttpModule } from './platform/http/http.module.js';
import { WebModule } from './platform/web/web.module.js';

/** The whole application. Features are added to this list and nowhere else. */
@Module({
  imports: [
    HttpModule,
    WebModule,
    AssessmentsModule,
    CompaniesModule,
    CoverageModule,
    DirectoryModule,
    JurisdictionsModule,
    MethodologyModule,
    RankingsModule,
    ReceiptsModule,
    ScorecardsModule,
    StarterModule,
  ],
})
export class AppModule {
  /** The application on one database, which must exist; its tables are brought up to date. */
  static connectedTo(databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [databaseConnection(dataSourceOptions(databaseUrl))] };
  }
}
