import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  OrganisationCode,
  OrganisationToMatch,
} from '../../domain/matching/organisation-universe.js';
import type { ReviewDecision } from '../../domain/matching/review-decision.js';

/** A decision as it was taken. */
export interface StoredDecision extends ReviewDecision {
  /** ISO 8601 with time, UTC. */
  readonly decidedAt: string;
}

interface OrganisationFacts {
  readonly slug: string;
  readonly registeredOnly: boolean;
  readonly names: readonly string[];
  readonly former: readonly string[] | null;
  readonly codes: readonly (OrganisationCode & { readonly exchange: string })[] | null;
}

/** Queries on what organisations are matched by, and on what persons decided. */
@Injectable()
export class MatchingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Another text whenever a name, a code, a decision or the life of an organisation changes. */
  async fingerprint(): Promise<string> {
    const [row] = await this.dataSource.query<{ fingerprint: string }[]>(FINGERPRINT);
    return row?.fingerprint ?? '';
  }

  /** Live organisations with their names and codes, by slug. */
  async organisations(): Promise<readonly OrganisationToMatch[]> {
    const rows = await this.dataSource.query<OrganisationFacts[]>(ORGANISATIONS);
    return rows.map(({ slug, registeredOnly, names, former, codes }) => ({
      id: slug,
      registeredOnly,
      names,
      formerNames: former ?? [],
      identifiers: (codes ?? []).map(({ scheme, value, exchange }) => ({
        scheme,
        value,
        ...(exchange === '' ? {} : { exchange }),
      })),
    }));
  }

  async liveDecisions(): Promise<readonly StoredDecision[]> {
    return this.dataSource.query<StoredDecision[]>(
      `${DECISIONS} WHERE d.undone_at IS NULL ORDER BY d.id DESC`,
    );
  }

  async exists(manager: EntityManager, slug: string): Promise<boolean> {
    const [row] = await manager.query<{ found: boolean }[]>(
      'SELECT EXISTS (SELECT FROM organisation WHERE slug = $1 AND retired_at IS NULL) AS found',
      [slug],
    );
    return row?.found === true;
  }

  /** Undoes what stands for the subject and adds the new decision. */
  async replace(
    manager: EntityManager,
    { subject, organisation, by, reason }: Omit<ReviewDecision, 'id'>,
  ): Promise<StoredDecision> {
    await manager.query(
      `UPDATE match_decision SET undone_at = now(), undone_by = $2
        WHERE subject = $1 AND undone_at IS NULL`,
      [subject, by],
    );
    const [added] = await manager.query<{ id: string }[]>(
      `INSERT INTO match_decision (subject, organisation_id, decided_by, reason)
       VALUES ($1, (SELECT id FROM organisation WHERE slug = $2), $3, $4) RETURNING id`,
      [subject, organisation, by, reason],
    );
    const [stored] = await manager.query<StoredDecision[]>(`${DECISIONS} WHERE d.id = $1`, [
      added?.id,
    ]);
    if (stored === undefined) throw new Error('the decision was not stored');
    return stored;
  }

  /** Answers whether there was such a decision. */
  async undo(manager: EntityManager, id: string, by: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE match_decision SET undone_at = now(), undone_by = $2
        WHERE id::text = $1 AND undone_at IS NULL`,
      [id, by],
    );
    return count > 0;
  }
}

const DECISIONS = `
  SELECT d.id, d.subject, o.slug AS organisation, d.decided_by AS by, d.reason,
    to_char(d.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "decidedAt"
    FROM match_decision d
    LEFT JOIN organisation o ON o.id = d.organisation_id`;

const ORGANISATIONS = `
  SELECT o.slug, o.current_revision_id IS NULL AS "registeredOnly", n.names, n.former, i.codes
    FROM organisation o
    JOIN (
      SELECT organisation_id,
        array_agg(value ORDER BY array_position(ARRAY['name', 'legal', 'alias'], kind), value COLLATE "C")
          FILTER (WHERE kind <> 'former') AS names,
        array_agg(value ORDER BY value COLLATE "C") FILTER (WHERE kind = 'former') AS former
        FROM organisation_name GROUP BY organisation_id
    ) n ON n.organisation_id = o.id AND n.names IS NOT NULL
    LEFT JOIN (
      SELECT organisation_id, jsonb_agg(
          jsonb_build_object('scheme', scheme, 'value', value, 'exchange', exchange)
          ORDER BY scheme, value COLLATE "C", exchange COLLATE "C") AS codes
        FROM organisation_identifier GROUP BY organisation_id
    ) i ON i.organisation_id = o.id
   WHERE o.retired_at IS NULL
   ORDER BY o.slug COLLATE "C"`;

const FINGERPRINT = `
  SELECT concat_ws(' ',
    (SELECT sum(hashtextextended(slug || (current_revision_id IS NULL), id))
       FROM organisation WHERE retired_at IS NULL),
    (SELECT sum(hashtextextended(kind || value, organisation_id)) FROM organisation_name),
    (SELECT sum(hashtextextended(scheme || value || exchange, organisation_id))
       FROM organisation_identifier),
    (SELECT sum(hashtextextended(subject, id)) FROM match_decision WHERE undone_at IS NULL)
  ) AS fingerprint`;
