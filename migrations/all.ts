import type { MigrationInterface } from 'typeorm';
import { Foundations1764000000000 } from './1764000000000-foundations.js';
import { Companies1764100000000 } from './1764100000000-companies.js';
import { Jurisdictions1764110000000 } from './1764110000000-jurisdictions.js';
import { Assessments1764200000000 } from './1764200000000-assessments.js';

/** Every migration, oldest first. */
export const ALL_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Foundations1764000000000,
  Companies1764100000000,
  Jurisdictions1764110000000,
  Assessments1764200000000,
];
