import type { EntityManager } from 'typeorm';
import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import type { IssuerToMatch } from '../../domain/matching/issuer-to-match.js';
import type { ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';

/** A security that is to be matched, under the label that it is called by. */
export interface SecurityToMatch extends IssuerToMatch {
  readonly id: number;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly title: string | null;
  readonly country: string | null;
  readonly identifiers: readonly ReportedIdentifier[];
}

/** Matches that go to the database in one statement. */
const BATCH = 2000;

/** Securities that have a name and fulfil a condition in SQL on `s`, by id. */
export async function securitiesToMatch(
  manager: EntityManager,
  condition: string,
): Promise<readonly SecurityToMatch[]> {
  const rows = await manager.query<Row[]>(
    `SELECT s.id, l.name, l.title, s.country, s.identifiers
       FROM security s
       JOIN security_label l ON l.id = s.label_id
      WHERE ${condition}
      ORDER BY s.id`,
  );
  return rows.map(({ id, name, title, country, identifiers }) => ({
    ...{ id, name, identifiers },
    ...(title === null ? {} : { title }),
    ...(country === null ? {} : { country }),
  }));
}

/** Only a match joins a security with an organisation: a review does not. Answers how many differ from before. */
export async function storeMatches(
  manager: EntityManager,
  matches: readonly { readonly id: number; readonly match: IssuerMatch }[],
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < matches.length; start += BATCH) {
    const batch = matches.slice(start, start + BATCH).map(({ id, match }) => ({
      ...{ id, match },
      slug: match.decision === 'match' ? match.best?.organisation : undefined,
    }));
    const [row] = await manager.query<{ changed: number }[]>(STORE_MATCHES, [
      JSON.stringify(batch),
    ]);
    changed += row?.changed ?? 0;
  }
  return changed;
}

const STORE_MATCHES = `
  WITH stored AS (
    UPDATE security s SET match = m.match, organisation_id = o.id
      FROM jsonb_to_recordset($1::jsonb) AS m (id integer, match jsonb, slug text)
      LEFT JOIN organisation o ON o.slug = m.slug
     WHERE s.id = m.id
       AND (s.match IS DISTINCT FROM m.match OR s.organisation_id IS DISTINCT FROM o.id)
    RETURNING s.id
  )
  SELECT count(*)::integer AS changed FROM stored`;
