import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { editionName } from '../../domain/methodology/edition-name.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { MethodologyService } from '../methodology/methodology.service.js';
import { ownershipAnswer } from './ownership.api.js';
import { OwnershipDto } from './ownership.dto.js';
import { StakesService } from './stakes.service.js';

@ApiTags('organisations')
@Controller('api/v1/organisations/:slug/ownership')
export class StakesController {
  constructor(
    private readonly stakes: StakesService,
    private readonly methodology: MethodologyService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getOwnership',
    summary: 'Who holds an organisation and what it holds, directly and through others',
    description:
      'Shares are fractions with a lower and an upper bound, which are equal where every share on the way is known. Ways do ' +
      'not come back to the owner, and what a company holds of itself belongs to its other owners. Control is another ' +
      'question than capital: it follows majorities of votes and what sources say.',
  })
  @ApiParam({
    name: 'slug',
    description: 'Name of the organisation in addresses',
    example: 'amazon',
  })
  @ApiAnswer(OwnershipDto, 'The owners and holdings')
  @ApiRefusals(400, 404)
  async ownership(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { methodology, sha256 } = this.methodology.current();
      const answer: OwnershipDto = {
        as_of: this.clock.today(),
        method: editionName(methodology),
        method_sha256: sha256,
        ...ownershipAnswer(await this.stakes.ownership(slug)),
      };
      return json(answer);
    });
  }
}
