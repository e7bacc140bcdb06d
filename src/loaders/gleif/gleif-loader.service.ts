import { Injectable } from '@nestjs/common';
import type { RegisterFact, RegisterFile } from '../../domain/ownership/organisation-fact.js';
import type { RegisterLoad } from '../../domain/ownership/word-register-load.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import { OrganisationFactsService } from '../../features/stakes/organisation-facts.service.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { type Advance, watched } from '../../platform/files/watched.js';
import { singleEntry } from './single-entry.js';
import { parseException } from './parse-exception.js';
import { parseLeiRecord } from './parse-lei-record.js';
import { parseRelationship } from './parse-relationship.js';
import { RegisterXml } from './parse-register-xml.js';
import type { RegisterRecord } from './register-fields.js';

/** Whose organisations and links these are. */
const GLEIF = 'gleif';

/** Loads files of the Global LEI Foundation: LEI records, relationships or reporting exceptions, also zipped. */
@Injectable()
export class GleifLoader {
  constructor(private readonly facts: OrganisationFactsService) {}

  async load(file: PortfolioFile, advance?: Advance): Promise<RegisterLoad> {
    const xml = new RegisterXml(file.name);
    return this.facts.store(
      { dataset: GLEIF, file: file.name },
      { facts: () => factsOf(file, xml, advance), ended: () => registerFile(xml) },
    );
  }
}

async function* factsOf(
  file: PortfolioFile,
  xml: RegisterXml,
  advance: Advance | undefined,
): AsyncIterable<readonly RegisterFact[]> {
  const { bytes, total } = await singleEntry(file);
  for await (const text of decodeText(watched(bytes, advance, total), file.name)) {
    yield xml.read(text).map(parseRecord);
  }
  yield xml.end().map(parseRecord);
}

function parseRecord(record: RegisterRecord): RegisterFact {
  if (record.element === 'LEIRecord') return parseLeiRecord(record);
  if (record.element === 'RelationshipRecord') return parseRelationship(record);
  return parseException(record);
}

/** Excerpts carry the head of the file that they were cut from, so its count decides whether the file is whole. */
function registerFile({ count, head }: RegisterXml): RegisterFile {
  const contentDate = parseCalendarDate(head.contentDate?.slice(0, 10) ?? '');
  const isFull = (head.fileContent ?? '').includes('FULL') && Number(head.recordCount) === count;
  return {
    records: count,
    ...(contentDate === undefined ? {} : { contentDate }),
    complete: isFull && head.relationships === true,
  };
}
