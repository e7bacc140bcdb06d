import { readFileSync } from 'node:fs';
import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';

/** A small company file that keeps every rule; tests break one line of it. */
export const GOOD = `name: Examplar
legal_name: Examplar Ltd
slug: examplar
country: GB
sector: Retail
listing: { exchange: LSE, ticker: EXA }
aliases: [Exemplary]
parent: { name: Holding, slug: holding, control: true, source: s1 }
sources:
  s1: { title: A story, publisher: A paper, url: "https://example.org/a", date: "2020-06", origin: story-a, kind: news }
  s2: { title: A ruling, publisher: A court, url: "http://court.example.org/b?c=d#e", date: 2021-03-04, origin: ruling-b }
  s3: { title: Own page, publisher: Examplar, url: "https://examplar.example/ai", date: null, origin: own, own_page: true }
activities:
  - id: cameras-in-shops
    role: use
    technology: face_rbi_live
    product: "-"
    customer: Own shops
    customer_type: private
    settings: [retail, workplace]
    places: [GB, IE]
    scope: 0.6
    irremediability: 0.8
    linkage: cause
    harm: People were watched.
    status:
      - { status: active, date: "2019", evidence: [s1] }
      - { status: paused, date: "2020-06", until: "2030", evidence: [s1, s2] }
    evidence:
      - { source: s1, grade: B2, claim: "The paper reported cameras." }
      - { source: s2, grade: A1, claim: "The court found that there were cameras." }
    dispute: { kind: bare_denial, date: "2021", source: s1, claim: "The company denied it." }
answers:
  - { element: R1.1, answer: "yes", date: "2020", source: s3, note: "A promise." }
statements:
  - { kind: moratorium, date: "2020-06-10", speaker: company, claim: "It promised to pause.", source: s3 }
actions:
  - { kind: fine, authority: A court, date: "2021-03-04", amount: { value: 1000, currency: GBP }, claim: "It was fined.", source: s2 }
investors:
  - { investor: A fund, country: NO, relation: shareholder, date: "2022", share: 0.01, value: { value: 5, currency: NOK }, claim: "It holds shares.", source: s1 }
notes: Only for editors.
`;

export const TODAY = '2026-11-22' as CalendarDate;

export function method(): Methodology {
  const edition = new URL(
    '../../../src/features/methodology/editions/bbs-score-1.0.0.json',
    import.meta.url,
  );
  return JSON.parse(readFileSync(edition, 'utf8')) as Methodology;
}

/** The good file with one piece of text replaced. Throws when the piece is not there. */
export function broken(piece: string, replacement: string): string {
  if (!GOOD.includes(piece)) throw new Error(`the good file does not hold ${piece}`);
  return GOOD.replace(piece, replacement);
}

/** A name-only company under another slug. */
export function smallCompany(slug: string, more = ''): string {
  return `name: Company ${slug}\nslug: ${slug}\ncountry: null\nsector: Other\n${more}sources: {}\nactivities: []\n`;
}
