import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { Injectable } from '@nestjs/common';

import { AssessmentsService } from '../assessments/assessments.service.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import { isListed } from './company-filter.js';
import { type Candidate, compareKeys, orderKey } from './company-order.js';
import { DirectoryService } from './directory.service.js';
import type { ListPlace, ListRequest } from './list-cursor.js';

/** One part of the list of companies. */
export interface CompanyList {
  readonly snapshot: Snapshot;
  readonly companies: readonly AssessedCompany[];
  /** Companies of the whole list. */
  readonly total: number;
  /** Counted over all companies whatever the filters, so that none can be guessed. */
  readonly underReview: number;
  /** Where the next part begins; absent in the last one. */
  readonly end?: ListPlace;
}

/** Companies that may be named, filtered, sorted, and given out in parts. */
@Injectable()
export class CompanyListService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly directory: DirectoryService,
  ) {}

  /** The first part, or the one after a place; all parts of a walk are of the day on which it began. */
  async list(request: ListRequest, limit: number, place?: ListPlace): Promise<CompanyList> {
    const snapshot = await this.assessments.snapshot(place?.asOf);
    const listed = await this.candidates(request, snapshot);
    const ordered = listed
      .map((candidate) => ({ candidate, key: orderKey(candidate, request.sort) }))
      .toSorted((a, b) => compareKeys(a.key, b.key, request.sort));
    const ahead =
      place === undefined
        ? ordered
        : ordered.filter(({ key }) => compareKeys(key, place.after, request.sort) > 0);
    const part = ahead.slice(0, limit);
    const last = ahead.length > limit ? part.at(-1) : undefined;
    return {
      snapshot,
      companies: part.map(({ candidate }) => candidate.company),
      total: ordered.length,
      underReview: snapshot.companies.filter((company) => !mayBeNamed(company)).length,
      ...(last === undefined ? {} : { end: { asOf: snapshot.asOf, after: last.key } }),
    };
  }

  private async candidates(
    { filter, q }: ListRequest,
    { companies, bySlug }: Snapshot,
  ): Promise<readonly Candidate[]> {
    if (q === undefined) {
      return companies
        .filter((company) => isListed(company, filter))
        .map((company) => ({ company }));
    }
    const matches = await this.directory.matches(q);
    return matches.flatMap((match) => {
      const company = bySlug.get(match.slug);
      return company !== undefined && isListed(company, filter) ? [{ company, match }] : [];
    });
  }
}
