import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';
import type { StoredVote } from '../../domain/resolution/vote.js';
import type { RejectedVote, VoteFiling } from '../../domain/resolution/vote-filing.js';
import type { IssuerKey, VoteToStore, VoteWarning } from './vote-to-store.js';

/** The advisory lock that makes loads of votes follow one another. */
const LOADING = 7_430_033;

/** A filing as the database knows it. */
export interface KnownVoteFiling {
  readonly id: string;
  readonly sha256: string;
  readonly votes: number;
  readonly rejected: number;
  readonly warnings: readonly VoteWarning[];
}

/** An issuer of votes and the organisation that it was taken for. */
export interface KnownIssuer {
  readonly id: string;
  readonly name: string;
  readonly identifiers: readonly ReportedIdentifier[];
  readonly organisation: string | null;
}

export interface Holder {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

type Row = Omit<StoredVote, 'resolution'>;

/** Queries on filings of votes, their issuers and matters. */
@Injectable()
export class VotesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async waitForOtherLoads(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [LOADING]);
  }

  async filing(manager: EntityManager, accession: string): Promise<KnownVoteFiling | undefined> {
    const [row] = await manager.query<KnownVoteFiling[]>(
      'SELECT id, sha256, votes, rejected, warnings FROM vote_filing WHERE accession = $1',
      [accession],
    );
    return row;
  }

  async removeFiling(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM vote_filing WHERE id = $1', [id]);
  }

  /** The organisation named, or the one with this CIK or LEI. */
  async findHolder(
    manager: EntityManager,
    { organisation, cik, lei }: VoteFiling['filer'],
  ): Promise<Holder | undefined> {
    const [row] = await manager.query<Holder[]>(
      `SELECT o.id, o.slug, ${HOLDER_NAME} AS name
         FROM organisation o
         ${NAMED}
        WHERE CASE WHEN $1::text IS NULL THEN EXISTS (
                SELECT FROM organisation_identifier i
                 WHERE i.organisation_id = o.id
                   AND (i.scheme, i.value) IN (('cik', $2::text), ('lei', $3::text)))
              ELSE o.slug = $1 END
        ORDER BY o.id LIMIT 1`,
      [organisation ?? null, cik ?? null, lei ?? null],
    );
    return row;
  }

  /** A filer that is not known yet becomes an organisation under this slug. */
  async addHolder(
    manager: EntityManager,
    slug: string,
    { name, kind, cik, lei }: VoteFiling['filer'],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO dataset (name, searched_on) VALUES ('sec-npx', current_date)
       ON CONFLICT (name) DO NOTHING`,
    );
    await manager.query(
      `INSERT INTO organisation (slug, dataset) VALUES ($1, 'sec-npx')
       ON CONFLICT (slug) DO NOTHING`,
      [slug],
    );
    await manager.query(
      `INSERT INTO organisation_profile (organisation_id, name, category, source)
       SELECT id, $2, $3, 'SEC Form N-PX' FROM organisation WHERE slug = $1
       ON CONFLICT (organisation_id) DO NOTHING`,
      [slug, name, kind],
    );
    await manager.query(
      `INSERT INTO organisation_name (organisation_id, kind, value)
       SELECT id, 'name', $2 FROM organisation WHERE slug = $1 ON CONFLICT DO NOTHING`,
      [slug, name],
    );
    await manager.query(
      `INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source)
       SELECT o.id, v.scheme, v.value, '', 'SEC Form N-PX'
         FROM organisation o, (VALUES ('cik', $2::text), ('lei', $3::text)) v (scheme, value)
        WHERE o.slug = $1 AND v.value IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [slug, cik ?? null, lei ?? null],
    );
  }

  /** Answers the number of the filing. */
  async addFiling(
    manager: EntityManager,
    holderId: string,
    filing: VoteFiling,
    file: { readonly name: string; readonly sha256: string },
  ): Promise<string> {
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO vote_filing (accession, organisation_id, filer_kind, form, period, filed_on,
         amendment, amendment_number, notice, votes, rejected, rejected_votes, warnings, file_name,
         sha256)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, '[]', '[]', $10, $11) RETURNING id`,
      [
        filing.accession,
        holderId,
        filing.filer.kind,
        filing.form,
        filing.period,
        filing.filedOn ?? null,
        filing.amendment,
        filing.amendmentNumber ?? null,
        filing.notice,
        file.name,
        file.sha256,
      ],
    );
    if (row === undefined) throw new Error('the database did not number the filing');
    return row.id;
  }

  async countVotes(
    manager: EntityManager,
    filingId: string,
    counts: {
      readonly votes: number;
      readonly rejected: readonly RejectedVote[];
      readonly rejectedCount: number;
      readonly warnings: readonly VoteWarning[];
    },
  ): Promise<void> {
    await manager.query(
      `UPDATE vote_filing SET votes = $2, rejected = $3, rejected_votes = $4, warnings = $5
        WHERE id = $1`,
      [
        filingId,
        counts.votes,
        counts.rejectedCount,
        JSON.stringify(counts.rejected),
        JSON.stringify(counts.warnings),
      ],
    );
  }

  /** Adds what is new; answers the number of each key. */
  async addIssuers(
    manager: EntityManager,
    issuers: readonly IssuerKey[],
  ): Promise<ReadonlyMap<string, string>> {
    const given = JSON.stringify(issuers);
    await manager.query(
      `INSERT INTO vote_issuer (key, name, identifiers, organisation_id)
       SELECT g.key, g.name, g.identifiers, o.id
         FROM jsonb_to_recordset($1::jsonb)
           AS g (key text, name text, identifiers jsonb, organisation text)
         LEFT JOIN organisation o ON o.slug = g.organisation
        ORDER BY g.key COLLATE "C"
       ON CONFLICT (key) DO UPDATE SET organisation_id = excluded.organisation_id
         WHERE vote_issuer.organisation_id IS DISTINCT FROM excluded.organisation_id`,
      [given],
    );
    const rows = await manager.query<{ key: string; id: string }[]>(
      `SELECT key, id FROM vote_issuer
        WHERE key IN (SELECT g.key FROM jsonb_to_recordset($1::jsonb) AS g (key text))`,
      [given],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  async addVotes(
    manager: EntityManager,
    filingId: string,
    votes: readonly VoteToStore[],
  ): Promise<void> {
    await manager.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (line integer, "issuerId" bigint,
           "meetingDate" date, description text, categories text[], proposer text,
           "sharesVoted" numeric, "sharesOnLoan" numeric, series text, note text, parts jsonb)
       ), added AS (
         INSERT INTO vote (filing_id, line, issuer_id, meeting_date, description, categories,
           proposer, shares_voted, shares_on_loan, series, note)
         SELECT $1, line, "issuerId", "meetingDate", description, categories, proposer,
           "sharesVoted", "sharesOnLoan", series, note FROM given ORDER BY line
         RETURNING id, line
       )
       INSERT INTO vote_part (vote_id, position, how_voted, vote_cast, shares, stance)
       SELECT a.id, p.position, p.part->>'howVoted', p.part->>'cast',
         (p.part->>'shares')::numeric, p.part->>'stance'
         FROM added a
         JOIN given g USING (line)
        CROSS JOIN LATERAL jsonb_array_elements(g.parts) WITH ORDINALITY AS p (part, position)`,
      [filingId, JSON.stringify(votes)],
    );
  }

  /** Issuers after `id`, for matching all of them again in pieces. */
  async issuersAfter(
    manager: EntityManager,
    id: string,
    limit: number,
  ): Promise<readonly KnownIssuer[]> {
    return manager.query<KnownIssuer[]>(
      `SELECT i.id, i.name, i.identifiers, o.slug AS organisation
         FROM vote_issuer i LEFT JOIN organisation o ON o.id = i.organisation_id
        WHERE i.id > $1 ORDER BY i.id LIMIT $2`,
      [id, limit],
    );
  }

  async setOrganisations(
    manager: EntityManager,
    issuers: readonly { readonly id: string; readonly organisation: string | null }[],
  ): Promise<void> {
    await manager.query(
      `UPDATE vote_issuer SET organisation_id = o.id
         FROM jsonb_to_recordset($1::jsonb) AS g (id bigint, organisation text)
         LEFT JOIN organisation o ON o.slug = g.organisation
        WHERE vote_issuer.id = g.id`,
      [JSON.stringify(issuers)],
    );
  }

  /** Votes in one company, or of one holder in companies that were matched; the latest meeting first. */
  async votes(where: {
    readonly company?: string;
    readonly holder?: string;
  }): Promise<readonly Row[]> {
    return this.dataSource.query<Row[]>(
      `SELECT v.id,
         jsonb_strip_nulls(jsonb_build_object('slug', o.slug, 'name', ${HOLDER_NAME},
           'kind', f.filer_kind, 'country', p.country)) AS holder,
         jsonb_strip_nulls(jsonb_build_object('accession', f.accession, 'form', f.form,
           'period', f.period, 'filedOn', f.filed_on)) AS filing,
         jsonb_build_object('slug', c.slug, 'name', i.name) AS company,
         v.meeting_date::text AS "meetingDate", v.description, v.categories, v.proposer,
         v.shares_voted::float8 AS "sharesVoted", v.shares_on_loan::float8 AS "sharesOnLoan",
         parts.parts, v.series, v.note
         FROM vote v
         JOIN vote_issuer i ON i.id = v.issuer_id
         JOIN organisation c ON c.id = i.organisation_id
         JOIN vote_filing f ON f.id = v.filing_id
         JOIN organisation o ON o.id = f.organisation_id
         ${NAMED}
        CROSS JOIN LATERAL (
          SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('howVoted', how_voted,
              'cast', vote_cast, 'shares', shares, 'stance', stance)) ORDER BY position),
            '[]') AS parts
            FROM vote_part WHERE vote_id = v.id
        ) parts
        WHERE ($1::text IS NULL OR c.slug = $1) AND ($2::text IS NULL OR o.slug = $2)
          AND NOT EXISTS (
            SELECT FROM vote_filing later
             WHERE later.organisation_id = f.organisation_id AND later.period = f.period
               AND later.amendment = 'restatement'
               AND ${orderOf('later')} > ${orderOf('f')})
        ORDER BY v.meeting_date DESC, o.slug COLLATE "C", v.filing_id, v.line`,
      [where.company ?? null, where.holder ?? null],
    );
  }
}

const NAMED = `
  LEFT JOIN fact_file ff ON ff.organisation_id = o.id AND ff.kind = 'investor'
   AND ff.retired_at IS NULL
  LEFT JOIN fact_file_revision fr ON fr.id = ff.current_revision_id
  LEFT JOIN company_revision r ON r.id = o.current_revision_id
  LEFT JOIN organisation_profile p ON p.organisation_id = o.id`;

const HOLDER_NAME = `coalesce(fr.record->>'name', r.name, p.name, o.slug)`;

/** Filings of one year in the order in which they were made, as far as that is known. */
function orderOf(filing: string): string {
  return (
    `(coalesce(${filing}.filed_on, '-infinity'), coalesce(${filing}.amendment_number, 0), ` +
    `${filing}.id)`
  );
}
