import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ApiRefusals } from '../../platform/http/api-responses.js';
import { OperatorGuard } from '../../platform/http/operator.guard.js';
import {
  DecisionToTakeDto,
  MatchDecisionDto,
  MatchDecisionsDto,
  UndoneByQueryDto,
} from './match-decisions.dto.js';
import { MatchReviewsService, type StandingDecision } from './match-reviews.service.js';

/** For operators: what persons found when they reviewed matches. */
@ApiTags('matching')
@ApiBearerAuth()
@Controller('api/v1/match-decisions')
@UseGuards(OperatorGuard)
export class MatchDecisionsController {
  constructor(private readonly reviews: MatchReviewsService) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'listMatchDecisions',
    summary: 'Decisions of persons on whose security a line is, those that stand',
  })
  @ApiOkResponse({ type: MatchDecisionsDto, description: 'The decisions' })
  @ApiRefusals(404)
  async list(): Promise<MatchDecisionsDto> {
    const decisions = await this.reviews.decisions();
    return { total: decisions.length, items: decisions.map(decisionAnswer) };
  }

  @Post()
  @ApiOperation({
    operationId: 'decideMatch',
    summary: 'Decide whose security a line is',
    description:
      'It applies to every line with this subject from now on, before codes and names, and to what is stored ' +
      'already. An earlier decision on the subject is undone by it.',
  })
  @ApiCreatedResponse({ type: MatchDecisionDto, description: 'The decision' })
  @ApiRefusals(400, 404)
  async decide(
    @Body() { organisation = null, ...found }: DecisionToTakeDto,
  ): Promise<MatchDecisionDto> {
    return decisionAnswer(await this.reviews.decide({ ...found, organisation }));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'undoMatchDecision', summary: 'Take a decision back' })
  @ApiParam({ name: 'id', description: 'Number of the decision', example: '12' })
  @ApiNoContentResponse({ description: 'It is undone and stays on record' })
  @ApiRefusals(400, 404)
  async undo(@Param('id') id: string, @Query() { by }: UndoneByQueryDto): Promise<void> {
    await this.reviews.undo(id, by);
  }
}

function decisionAnswer(decision: StandingDecision): MatchDecisionDto {
  const { id, subject, organisation, by, reason, decidedAt } = decision;
  return { id, subject, organisation, by, reason, decided_at: decidedAt };
}
