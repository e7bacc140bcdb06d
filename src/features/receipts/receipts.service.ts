import { Injectable } from '@nestjs/common';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { type Receipt, writeReceipt } from '../../domain/receipt/receipt.js';
import { sha256Of } from '../../platform/sha256.js';
import { AssessmentsService } from '../assessments/assessments.service.js';

/** Receipts of assessments, with which anyone can recompute them. */
@Injectable()
export class ReceiptsService {
  constructor(private readonly assessments: AssessmentsService) {}

  /** As of today unless a date is given; undefined for a company that is not on file or holds a claim that may not be named. */
  async receipt(slug: string, asOf?: CalendarDate): Promise<Receipt | undefined> {
    const { edition, bySlug } = await this.assessments.snapshot(asOf);
    const company = bySlug.get(slug);
    if (company === undefined) return undefined;
    const { input, assessment } = company;
    if (assessment.activities.some(({ gated }) => !gated)) return undefined;
    const subject = {
      company: input.company,
      coverage: input.coverage,
      assessment,
      records: [input.record, ...input.descendants.map(({ record }) => record)],
      methodSha256: edition.sha256,
    };
    return writeReceipt(subject, edition.methodology, sha256Of);
  }
}
