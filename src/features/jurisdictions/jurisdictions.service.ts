import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import { placeDate } from '../../domain/quantities/calendar-date.js';
import { JurisdictionRow } from './jurisdiction.row.js';

/** The places that have set rules for biometric surveillance. */
@Injectable()
export class JurisdictionsService {
  constructor(
    @InjectRepository(JurisdictionRow) private readonly rows: Repository<JurisdictionRow>,
  ) {}

  /** Oldest rule first; on one day by place and name. */
  async all(): Promise<readonly Jurisdiction[]> {
    const rows = await this.rows.find({ order: { iso: 'ASC', name: 'ASC' } });
    return rows.map(jurisdictionOf).toSorted((a, b) => {
      const [dayA, dayB] = [placeDate(a.date), placeDate(b.date)];
      if (dayA === dayB) return 0;
      return dayA < dayB ? -1 : 1;
    });
  }

  /**
   * Makes the list of a dataset equal to what it says now, within the caller's transaction; answers whether
   * anything changed. A rule that another dataset holds is taken over.
   */
  async store(
    manager: EntityManager,
    dataset: string,
    jurisdictions: readonly Jurisdiction[],
  ): Promise<boolean> {
    const known = await manager.find(JurisdictionRow, { order: { iso: 'ASC', name: 'ASC' } });
    const knownTexts = new Set(known.map(textOf));
    const wanted = jurisdictions.map((jurisdiction) => rowOf(dataset, jurisdiction));
    const wantedKeys = new Set(wanted.map(keyOf));
    const gone = known.filter((row) => row.dataset === dataset && !wantedKeys.has(keyOf(row)));
    const changed = wanted.filter((row) => !knownTexts.has(textOf(row)));
    if (gone.length > 0) await manager.remove(gone);
    if (changed.length > 0) await manager.upsert(JurisdictionRow, changed, ['iso', 'name']);
    return gone.length > 0 || changed.length > 0;
  }
}

function keyOf({ iso, name }: JurisdictionRow): string {
  return JSON.stringify([iso, name]);
}

function textOf(row: JurisdictionRow): string {
  const entries = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

function rowOf(dataset: string, jurisdiction: Jurisdiction): JurisdictionRow {
  const { source, ...facts } = jurisdiction;
  return Object.assign(new JurisdictionRow(), {
    dataset,
    ...facts,
    sourceTitle: source.title,
    sourcePublisher: source.publisher,
    sourceUrl: source.url,
    sourceDate: source.date ?? null,
  });
}

function jurisdictionOf(row: JurisdictionRow): Jurisdiction {
  return {
    name: row.name,
    iso: row.iso,
    level: row.level,
    date: row.date,
    scope: row.scope,
    publicSector: row.publicSector,
    privateSector: row.privateSector,
    claim: row.claim,
    source: {
      title: row.sourceTitle,
      publisher: row.sourcePublisher,
      url: row.sourceUrl,
      ...(row.sourceDate === null ? {} : { date: row.sourceDate }),
    },
  };
}
