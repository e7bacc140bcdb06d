import type { EntityManager } from 'typeorm';
import type { IdentifierPlan, OwnedIdentifier } from './identifier-plan.js';

/** One organisation gives way to another that its number belongs to. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
}

/** Numbers that name a legal entity, the deciding one last; those of securities may pass from one to another. */
const OF_ENTITIES = ['cik', 'lei'];

/** Who gives way to whom by a plan: by its LEI where several numbers say different things. */
export function handOversOf({ added, removed }: IdentifierPlan): readonly HandOver[] {
  const claimants = new Map(added.map((identifier) => [numberOf(identifier), identifier.slug]));
  const found = new Map<string, string>();
  for (const scheme of OF_ENTITIES) {
    for (const identifier of removed.filter((one) => one.scheme === scheme)) {
      const to = claimants.get(numberOf(identifier));
      if (to !== undefined && to !== identifier.slug) found.set(identifier.slug, to);
    }
  }
  return [...found].map(([from, to]) => ({ from, to }));
}

/**
 * What registers say of an organisation that gives way is said of the one that its number belongs to. One that has no
 * file of its own is the same organisation, so its names and other numbers follow and it is retired.
 */
export async function handOver(
  manager: EntityManager,
  handOvers: readonly HandOver[],
): Promise<void> {
  if (handOvers.length === 0) return;
  const pairs = JSON.stringify(handOvers);
  for (const statement of STATEMENTS) {
    await manager.query(
      `WITH pair AS (
         SELECT was.id AS was, new.id AS now,
           was.current_revision_id IS NULL
             AND NOT EXISTS (SELECT FROM fact_file f WHERE f.organisation_id = was.id) AS alone
           FROM jsonb_to_recordset($1::jsonb) AS h ("from" text, "to" text)
           JOIN organisation was ON was.slug = h."from"
           JOIN organisation new ON new.slug = h."to"
       ) ${statement}`,
      [pairs],
    );
  }
}

const STATEMENTS = [
  'UPDATE stake SET owner_id = pair.now FROM pair WHERE owner_id = pair.was',
  'UPDATE stake SET company_id = pair.now FROM pair WHERE company_id = pair.was',
  `, moved AS (
     DELETE FROM parent_exception e USING pair WHERE e.organisation_id = pair.was
     RETURNING pair.now, e.parent, e.reason
   )
   INSERT INTO parent_exception (organisation_id, parent, reason) SELECT * FROM moved
   ON CONFLICT DO NOTHING`,
  `, moved AS (
     DELETE FROM organisation_name n USING pair WHERE n.organisation_id = pair.was AND pair.alone
     RETURNING pair.now, CASE n.kind WHEN 'former' THEN 'former' ELSE 'alias' END, n.value
   )
   INSERT INTO organisation_name (organisation_id, kind, value) SELECT * FROM moved
   ON CONFLICT DO NOTHING`,
  `, moved AS (
     DELETE FROM organisation_identifier i USING pair
      WHERE i.organisation_id = pair.was AND pair.alone
     RETURNING i.*, pair.now
   )
   INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source, dataset)
   SELECT now, scheme, value, exchange, source, dataset FROM moved
   ON CONFLICT DO NOTHING`,
  `UPDATE organisation SET retired_at = now() FROM pair
    WHERE organisation.id = pair.was AND pair.alone AND retired_at IS NULL`,
];

function numberOf({ scheme, value }: OwnedIdentifier): string {
  return `${scheme} ${value}`;
}
