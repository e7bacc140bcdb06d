import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Grade } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { AssessmentToStore } from './assessment-to-store.js';

/** Which results a batch belongs to. */
export interface ResultKey {
  readonly asOf: CalendarDate;
  readonly method: string;
  readonly methodSha256: string;
}

/** One stored result of a company; numbers are percents, null for a state without a number. */
export interface StoredResult {
  readonly as_of: string;
  readonly method: string;
  readonly method_sha256: string;
  readonly input_sha256: string;
  readonly state: string;
  readonly grade: Grade | null;
  readonly score: number | null;
  readonly involvement: number | null;
  readonly response: number | null;
  readonly position: number | null;
  readonly tied: boolean | null;
}

/** Results go in as one batch; the database finds out what is new. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Computes and stores the results of a date, one process at a time, in one transaction. Writes what differs
   * from what is stored and nothing else; answers how many assessments were not stored before.
   */
  async store(
    key: ResultKey,
    compute: () => Promise<readonly AssessmentToStore[]>,
  ): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('countergaze assess'))`);
      return this.write(manager, key, await compute());
    });
  }

  /** The results that hold, the latest date first; empty for a company without a file. */
  async history(slug: string): Promise<readonly StoredResult[]> {
    return this.dataSource.query<StoredResult[]>(SELECT_HISTORY, [slug]);
  }

  private async write(
    manager: EntityManager,
    { asOf, method, methodSha256 }: ResultKey,
    results: readonly AssessmentToStore[],
  ): Promise<number> {
    const batch = [asOf, method, methodSha256, JSON.stringify(results)];
    const [written] = await manager.query<Count[]>(INSERT_ASSESSMENTS, batch);
    await manager.query(UPSERT_STANDINGS, [
      asOf,
      methodSha256,
      JSON.stringify(results.map(placeOf)),
    ]);
    await manager.query(DELETE_STANDINGS, [asOf, methodSha256, results.map(({ slug }) => slug)]);
    return countOf(written);
  }
}

interface Count {
  readonly count: string;
}

function countOf(row: Count | undefined): number {
  if (row === undefined) throw new Error('a count query answers with one row');
  return Number(row.count);
}

function placeOf({ slug, input_sha256, subsidiary, position, tied }: AssessmentToStore): object {
  return { slug, input_sha256, subsidiary, position, tied };
}

const INSERT_ASSESSMENTS = `
  WITH batch AS (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS item (
      slug text, input_sha256 text, state text, grade text, score double precision,
      involvement double precision, response double precision,
      roles text[], technologies text[], result jsonb)
  ), written AS (
    INSERT INTO assessment (organisation_id, as_of, method, method_sha256, input_sha256, state,
      grade, score, involvement, response, roles, technologies, result)
    SELECT organisation.id, $1::date, $2, $3, batch.input_sha256, batch.state,
      batch.grade, batch.score, batch.involvement, batch.response,
      batch.roles, batch.technologies, batch.result
    FROM batch JOIN organisation USING (slug)
    ON CONFLICT ON CONSTRAINT assessment_input_key DO NOTHING
    RETURNING 1
  )
  SELECT count(*) FROM written`;

const UPSERT_STANDINGS = `
  WITH batch AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS item (
      slug text, input_sha256 text, subsidiary boolean, position integer, tied boolean)
  )
  INSERT INTO standing (as_of, method_sha256, organisation_id, assessment_id,
    subsidiary, position, tied)
  SELECT $1::date, $2, organisation.id, assessment.id, batch.subsidiary, batch.position, batch.tied
  FROM batch
  JOIN organisation USING (slug)
  JOIN assessment ON assessment.organisation_id = organisation.id
    AND assessment.as_of = $1::date AND assessment.method_sha256 = $2
    AND assessment.input_sha256 = batch.input_sha256
  ON CONFLICT ON CONSTRAINT standing_pkey DO UPDATE
    SET assessment_id = excluded.assessment_id, subsidiary = excluded.subsidiary,
      position = excluded.position, tied = excluded.tied
    WHERE (standing.assessment_id, standing.subsidiary, standing.position, standing.tied)
      IS DISTINCT FROM
      (excluded.assessment_id, excluded.subsidiary, excluded.position, excluded.tied)`;

const DELETE_STANDINGS = `
  DELETE FROM standing USING organisation
  WHERE organisation.id = standing.organisation_id
    AND standing.as_of = $1::date AND standing.method_sha256 = $2
    AND organisation.slug <> ALL ($3::text[])`;

const SELECT_HISTORY = `
  SELECT to_char(standing.as_of, 'YYYY-MM-DD') AS as_of, assessment.method, assessment.method_sha256,
    assessment.input_sha256, assessment.state, assessment.grade, assessment.score,
    assessment.involvement, assessment.response, standing.position, standing.tied
  FROM standing
  JOIN organisation ON organisation.id = standing.organisation_id
  JOIN assessment ON assessment.id = standing.assessment_id
  WHERE organisation.slug = $1 AND organisation.retired_at IS NULL
    AND assessment.state <> 'under_review'
  ORDER BY standing.as_of DESC, assessment.method_sha256`;
