import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import type { StoredVote } from '../../domain/resolution/vote.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { MethodologyService } from '../methodology/methodology.service.js';
import { type VoteDto, VotesDto, VotesQueryDto } from './votes.dto.js';
import { VotesService } from './votes.service.js';

const USUAL = 100;

@ApiTags('votes')
@Controller('api/v1/companies/:slug/votes')
export class VotesController {
  constructor(
    private readonly votes: VotesService,
    private readonly assessments: AssessmentsService,
    private readonly methodology: MethodologyService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listVotes',
    summary: 'How holders voted at the meetings of one company, from SEC Form N-PX',
    description:
      'Only loaded filings are here; a holder that is missing may have voted. `resolution` is given where a matter is ' +
      'clearly a resolution on file.',
  })
  @ApiParam({ name: 'slug', description: 'Name of the company in addresses', example: 'amazon' })
  @ApiAnswer(VotesDto, 'The votes')
  @ApiRefusals(400, 404)
  async list(
    @Param('slug') slug: string,
    @Query() query: VotesQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const from = placeOf(query.cursor);
    await this.cache.respond(request, response, async () => {
      const snapshot = await this.assessments.snapshot();
      const company = snapshot.bySlug.get(slug);
      if (company === undefined || !mayBeNamed(company)) {
        throw new DomainError('company-not-found', 'There is no company at this address.');
      }
      return json(this.answer(await this.votes.votesOn(slug), from, query.limit ?? USUAL));
    });
  }

  private answer(votes: readonly StoredVote[], from: number, limit: number): VotesDto {
    const { methodology, sha256 } = this.methodology.current();
    const end = from + limit;
    return {
      as_of: this.clock.today(),
      method: editionName(methodology),
      method_sha256: sha256,
      total: votes.length,
      items: votes.slice(from, end).map(voteAnswer),
      next_cursor: end < votes.length ? cursorAt(end) : null,
    };
  }
}

function cursorAt(place: number): string {
  return Buffer.from(String(place), 'utf8').toString('base64url');
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new DomainError('invalid-cursor', 'cursor must be the next_cursor of an answer');
}

function voteAnswer(vote: StoredVote): VoteDto {
  const { holder, filing, company, parts } = vote;
  return {
    holder: { slug: holder.slug, name: holder.name, kind: holder.kind },
    filing: {
      accession: filing.accession,
      form: filing.form,
      period: filing.period,
      filed_on: filing.filedOn ?? null,
    },
    issuer: company.name,
    meeting_date: vote.meetingDate,
    description: vote.description,
    categories: vote.categories,
    proposer: vote.proposer ?? null,
    shares_voted: vote.sharesVoted,
    shares_on_loan: vote.sharesOnLoan,
    parts: parts.map(({ howVoted, cast, shares, stance }) => ({
      how_voted: howVoted,
      cast: cast ?? null,
      shares,
      management: stance,
    })),
    series: vote.series ?? null,
    resolution: vote.resolution ?? null,
  };
}
