import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How alike a word of a name must be to a misspelt search, 0–1: one letter in six may differ. */
const LEAST_LIKENESS = 0.6;

/** A company that a search found. Sorted by kind, then the highest likeness, then slug. */
export interface Match {
  readonly slug: string;
  /** 0 an identifier, 1 a name that contains the text, 2 a name alike. */
  readonly kind: number;
  /** 0–1. */
  readonly likeness: number;
}

/** Companies by name, alias or identifier, whatever the accents and the case. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Companies that have a file: identifiers first, then names that contain the text, then names alike. */
  async search(text: string): Promise<readonly Match[]> {
    return this.dataSource.query<Match[]>(SEARCH, [text, LEAST_LIKENESS]);
  }
}

/** The text's own LIKE wildcards stand for themselves, and a text of accents alone finds nothing. */
const SEARCH = `
  WITH sought AS (
    SELECT btrim(search_text($1)) AS words,
      regexp_replace(btrim(search_text($1)), '([\\\\%_])', '\\\\\\1', 'g') AS pattern,
      upper(regexp_replace($1, '\\s', '', 'g')) AS code
  ), hits AS (
    SELECT organisation_id, 0 AS kind, 1.0::real AS likeness
    FROM organisation_identifier, sought
    WHERE value = code OR (code ~ '^[0-9]{1,9}$' AND value = lpad(code, 10, '0'))
      OR (exchange <> '' AND code IN (exchange || value, exchange || ':' || value))
    UNION ALL
    SELECT organisation_id, 1, similarity(words, search_text(value))
    FROM organisation_name, sought
    WHERE words <> '' AND search_text(value) LIKE '%' || pattern || '%'
    UNION ALL
    SELECT organisation_id, 2, word_similarity(words, search_text(value))
    FROM organisation_name, sought
    WHERE words <> '' AND word_similarity(words, search_text(value)) >= $2
  ), best AS (
    SELECT DISTINCT ON (slug) slug, kind, likeness
    FROM hits JOIN organisation ON organisation.id = organisation_id
    WHERE retired_at IS NULL AND current_revision_id IS NOT NULL
    ORDER BY slug, kind, likeness DESC
  )
  SELECT slug, kind, likeness FROM best ORDER BY kind, likeness DESC, slug COLLATE "C"`;
