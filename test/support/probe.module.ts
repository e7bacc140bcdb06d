import {
  Body,
  Controller,
  Get,
  HttpCode,
  Module,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { Request, Response } from 'express';
import { DomainError } from '../../src/domain/errors.js';
import { SettingsModule } from '../../src/platform/config/settings.module.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { OperatorGuard } from '../../src/platform/http/operator.guard.js';
import { PageCache } from '../../src/platform/http/page-cache.js';

class ProbeQueryDto {
  @IsOptional()
  @IsIn(['create', 'sell', 'use'])
  role?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

class ProbeBodyDto {
  @IsIn(['a', 'b'])
  letter!: string;
}

/** Routes that behave in every way that the platform has to answer for. */
@Controller()
class ProbeController {
  /** How often the page was rendered, which a page from the cache does not do. */
  static renderings = 0;
  static text = 'first';

  constructor(private readonly pages: PageCache) {}

  @Get('api/probe/list')
  list(@Query() query: ProbeQueryDto): ProbeQueryDto {
    return query;
  }

  @Get('api/probe/named')
  named(@Query('q') q?: string): { q: string | null } {
    return { q: q ?? null };
  }

  @Get('api/probe/constant')
  constant(): { text: string } {
    return { text: 'constant' };
  }

  @Get('api/probe/item/:id')
  item(@Param('id') id: string): { id: string } {
    return { id };
  }

  @Get(['api/probe/refused', 'probe/refused'])
  refused(): never {
    throw new DomainError('company-not-found', 'There is no company "nobody".', [
      { file: 'nobody.yaml', line: 3, rule: 'unknown-key', message: '<b>colour</b> is not a key' },
    ]);
  }

  @Get(['api/probe/broken', 'probe/broken'])
  broken(): never {
    throw new Error('postgres://user:secret@host/database fell over');
  }

  @Post('api/probe/change')
  @UseGuards(OperatorGuard)
  @HttpCode(200)
  change(@Body() body: ProbeBodyDto): ProbeBodyDto {
    return body;
  }

  @Get('probe/page')
  async page(
    @Query() _query: ProbeQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.respond(request, response, () => {
      ProbeController.renderings += 1;
      const body = `<p>${ProbeController.text}</p>${'<p>Gesichtserkennung</p>'.repeat(200)}`;
      return { type: 'text/html; charset=utf-8', body };
    });
  }
}

@Module({ imports: [HttpModule, SettingsModule], controllers: [ProbeController] })
class ProbeModule {}

export { ProbeController, ProbeModule };
