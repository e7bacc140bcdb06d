import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { OrganisationRecord, StoredException, StoredStake } from './ownership.js';

const STAKE = `
  SELECT o.slug AS owner, c.slug AS company, s.kind, s.relation, s.minimum, s.maximum,
    s.exclusive_minimum AS "exclusiveMinimum", s.exclusive_maximum AS "exclusiveMaximum",
    s.indirect, s.explained, s.starts::text AS starts, s.ends::text AS ends, s.dataset
    FROM stake s
    JOIN organisation o ON o.id = s.owner_id
    JOIN organisation c ON c.id = s.company_id`;

/** Queries on who holds whom. */
@Injectable()
export class StakesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Stakes that hold on a day, in no order: the graph has its own. */
  async holding(day: CalendarDate): Promise<readonly StoredStake[]> {
    return this.dataSource.query<StoredStake[]>(
      `${STAKE} WHERE s.kind <> 'other' AND (s.ends IS NULL OR s.ends > $1)
         AND (s.starts IS NULL OR s.starts <= $1)`,
      [day],
    );
  }

  /** Every stake of or in an organisation, those that have ended too; by company, owner, start and statement. */
  async of(slug: string, most: number): Promise<readonly StoredStake[]> {
    return this.dataSource.query<StoredStake[]>(
      `${STAKE}
        WHERE s.owner_id = (SELECT id FROM organisation WHERE slug = $1)
           OR s.company_id = (SELECT id FROM organisation WHERE slug = $1)
        ORDER BY c.slug COLLATE "C", o.slug COLLATE "C", s.starts NULLS FIRST, s.dataset, s.statement
        LIMIT $2`,
      [slug, most],
    );
  }

  /** Whether a source names the organisation as an owner or as owned. */
  async hasStakes(slug: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ found: boolean }[]>(
      `WITH named AS (SELECT id FROM organisation WHERE slug = $1)
       SELECT EXISTS (SELECT FROM stake JOIN named ON owner_id = named.id)
         OR EXISTS (SELECT FROM stake JOIN named ON company_id = named.id) AS found`,
      [slug],
    );
    return row?.found === true;
  }

  /** By slug. */
  async organisations(slugs: readonly string[]): Promise<readonly OrganisationRecord[]> {
    return this.dataSource.query<OrganisationRecord[]>(
      `SELECT o.slug, coalesce(r.name, p.name, o.slug) AS name, coalesce(r.country, p.country) AS country,
         coalesce(p.category, 'company') AS category, p.status
         FROM organisation o
         LEFT JOIN company_revision r ON r.id = o.current_revision_id
         LEFT JOIN organisation_profile p ON p.organisation_id = o.id
        WHERE o.slug = ANY ($1::text[])
        ORDER BY o.slug COLLATE "C"`,
      [slugs],
    );
  }

  async exceptions(slug: string): Promise<readonly StoredException[]> {
    return this.dataSource.query<StoredException[]>(
      `SELECT e.parent, e.reason FROM parent_exception e JOIN organisation o ON o.id = e.organisation_id
        WHERE o.slug = $1 ORDER BY e.parent, e.reason`,
      [slug],
    );
  }
}
