import type { Assessment } from '../scoring/assessed-company.js';
import { printPercent, printShare } from '../wording/print-number.js';
import type { CompanyFacts, GroupLink, Subsidiary } from './company-facts.js';
import type { GroupView, RelatedCompany } from './company-view.js';
import { SELF } from './source-register.js';

/** The company that controls or partly holds the one that is viewed. */
export interface Parent {
  readonly name: string;
  /** Absent when the parent has no file of its own. */
  readonly slug?: string;
  readonly link: GroupLink;
  readonly assessment?: Assessment;
}

/** Absent for a company that stands alone. */
export function wordGroup(facts: CompanyFacts, given?: Parent): GroupView | undefined {
  const parent = given ?? parentOnFile(facts);
  if (parent === undefined && facts.subsidiaries.length === 0) return undefined;
  return {
    ...(parent === undefined ? {} : { parent: wordParent(parent, facts) }),
    subsidiaries: facts.subsidiaries.map((subsidiary) => wordSubsidiary(subsidiary, facts)),
  };
}

/** A parent that is known only from the company's own file. */
function parentOnFile({ record: { parent } }: CompanyFacts): Parent | undefined {
  return parent === undefined ? undefined : { name: parent.name, link: parent };
}

function wordParent(parent: Parent, { record, sources }: CompanyFacts): RelatedCompany {
  const { name, slug, link, assessment } = parent;
  const key = record.parent?.source;
  return {
    name,
    ...(slug === undefined ? {} : { slug }),
    link: linkInWords(link),
    ...numbersOf(assessment),
    sources:
      key === undefined ? [] : [sources.cite({ entity: SELF, key, supports: `link to ${name}` })],
  };
}

function wordSubsidiary(
  { record, link, assessment }: Subsidiary,
  { record: self, sources }: CompanyFacts,
): RelatedCompany {
  const { name, slug, parent } = record;
  const through =
    parent !== undefined && parent.slug !== self.slug ? `, through ${parent.name}` : '';
  return {
    name,
    slug,
    link: `${linkInWords(link)}${through}`,
    ...numbersOf(assessment),
    sources:
      parent === undefined
        ? []
        : [
            sources.cite({
              entity: slug,
              key: parent.source,
              supports: `link to ${parent.name}`,
            }),
          ],
  };
}

function linkInWords({ control, share }: GroupLink): string {
  const held = share === undefined ? undefined : `${printShare(share)} held`;
  if (!control) return held ?? 'partly held';
  return held === undefined ? 'controlled' : `controlled, ${held}`;
}

function numbersOf(
  assessment: Assessment | undefined,
): Pick<RelatedCompany, 'grade' | 'score' | 'atMost'> {
  if (assessment?.score === undefined) return {};
  const { score, atMost } = assessment;
  return { grade: score.grade, score: printPercent(score.score), atMost };
}
