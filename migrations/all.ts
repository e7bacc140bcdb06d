import type { MigrationInterface } from 'typeorm';
import { Foundations1764000000000 } from './1764000000000-foundations.js';
import { Companies1764100000000 } from './1764100000000-companies.js';
import { Jurisdictions1764110000000 } from './1764110000000-jurisdictions.js';
import { Assessments1764200000000 } from './1764200000000-assessments.js';
import { IdentifiersAndMatchDecisions1764300000000 } from './1764300000000-identifiers-and-match-decisions.js';
import { Stakes1764310000000 } from './1764310000000-stakes.js';
import { InvestorRecords1764320000000 } from './1764320000000-investor-records.js';
import { Votes1764330000000 } from './1764330000000-votes.js';
import { Holdings1764340000000 } from './1764340000000-holdings.js';

/** Every migration, oldest first. */
export const ALL_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Foundations1764000000000,
  Companies1764100000000,
  Jurisdictions1764110000000,
  Assessments1764200000000,
  IdentifiersAndMatchDecisions1764300000000,
  Stakes1764310000000,
  InvestorRecords1764320000000,
  Votes1764330000000,
  Holdings1764340000000,
];
