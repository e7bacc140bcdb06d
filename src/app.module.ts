import { Module, type DynamicModule } from '@nestjs/common';
import { dataSourceOptions } from './data-source.js';
import { AssessmentsModule } from './features/assessments/assessments.module.js';
import { CompaniesModule } from './features/companies/companies.module.js';
import { CoverageModule } from './features/coverage/coverage.module.js';
import { DirectoryModule } from './features/directory/directory.module.js';
import { HoldingsModule } from './features/holdings/holdings.module.js';
import { InvestorsModule } from './features/investors/investors.module.js';
import { JurisdictionsModule } from './features/jurisdictions/jurisdictions.module.js';
import { MatchReviewsModule } from './features/match-reviews/match-reviews.module.js';
import { MatchingModule } from './features/matching/matching.module.js';
import { MethodologyModule } from './features/methodology/methodology.module.js';
import { RankingsModule } from './features/rankings/rankings.module.js';
import { ReceiptsModule } from './features/receipts/receipts.module.js';
import { ResolutionsModule } from './features/resolutions/resolutions.module.js';
import { ScorecardsModule } from './features/scorecards/scorecards.module.js';
import { VotesModule } from './features/votes/votes.module.js';
import { ScreeningsModule } from './features/screenings/screenings.module.js';
import { StakesModule } from './features/stakes/stakes.module.js';
import { GleifModule } from './loaders/gleif/gleif.module.js';
import { BodsModule } from './loaders/bods/bods.module.js';
import { SecTickersModule } from './loaders/sec-tickers/sec-tickers.module.js';
import { Sec13fModule } from './loaders/sec-13f/sec-13f.module.js';
import { FUND_CSV } from './loaders/fund-holdings/fund-csv-format.js';
import { FUND_XLSX } from './loaders/fund-holdings/fund-xlsx-format.js';
import { HOLDINGS_TABLE } from './loaders/fund-holdings/holdings-table-format.js';
import { SEC_13F } from './loaders/sec-13f/sec-13f-format.js';
import { SEC_NPORT } from './loaders/sec-nport/sec-nport-format.js';
import { FundHoldingsModule } from './loaders/fund-holdings/fund-holdings.module.js';
import { SecNportModule } from './loaders/sec-nport/sec-nport.module.js';
import { SecNpxModule } from './loaders/sec-npx/sec-npx.module.js';
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
    HoldingsModule,
    InvestorsModule,
    JurisdictionsModule,
    MatchReviewsModule,
    MatchingModule,
    MethodologyModule,
    RankingsModule,
    ReceiptsModule,
    ResolutionsModule,
    ScorecardsModule,
    VotesModule,
    ScreeningsModule.reading([SEC_13F, SEC_NPORT, FUND_CSV, FUND_XLSX, HOLDINGS_TABLE]),
    StakesModule,
    GleifModule,
    BodsModule,
    SecTickersModule,
    Sec13fModule,
    FundHoldingsModule,
    SecNportModule,
    SecNpxModule,
    StarterModule,
  ],
})
export class AppModule {
  /** The application on one database, which must exist; its tables are brought up to date. */
  static connectedTo(databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [databaseConnection(dataSourceOptions(databaseUrl))] };
  }
}
