import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import type { Request, Response } from 'express';

import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import { countryName } from '../../domain/wording/country-name.js';
import { wordDate } from '../../domain/wording/word-date.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html } from '../../platform/http/rendered.js';
import { JurisdictionsService } from './jurisdictions.service.js';
import {
  type JurisdictionLine,
  type JurisdictionsPage,
  renderJurisdictionsPage,
} from './jurisdictions.views.js';

export class JurisdictionFiltersDto {
  @Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: 'country must be an ISO 3166-1 alpha-2 code, or EU' })
  country?: string;
}

@ApiExcludeController()
@Controller('jurisdictions')
export class JurisdictionsPages {
  constructor(
    private readonly jurisdictions: JurisdictionsService,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {}

  @Get()
  async list(
    @Query() { country }: JurisdictionFiltersDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const page = pageOf(await this.jurisdictions.all(), country);
      return html(renderJurisdictionsPage(page, siteOf(this.settings)));
    });
  }
}

/** Newest rule first: what has just changed is what readers come for. */
function pageOf(all: readonly Jurisdiction[], country: string | undefined): JurisdictionsPage {
  const codes = [...new Set(all.map(countryOf))];
  const lines = all
    .filter((jurisdiction) => country === undefined || countryOf(jurisdiction) === country)
    .toReversed()
    .map(lineOf);
  return {
    lines,
    total: all.length,
    ...(country === undefined ? {} : { country }),
    countries: codes
      .map((value) => ({ value, label: placeName(value) }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
  };
}

function lineOf(jurisdiction: Jurisdiction): JurisdictionLine {
  const { name, level, date, scope, publicSector, privateSector, claim, source } = jurisdiction;
  const code = countryOf(jurisdiction);
  return {
    name,
    country: { code, name: placeName(code) },
    level: `${level.charAt(0).toUpperCase()}${level.slice(1)}`,
    date: wordDate(date),
    scope,
    publicSector,
    privateSector,
    claim,
    source: {
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      ...(source.date === undefined ? {} : { date: wordDate(source.date) }),
    },
  };
}

function countryOf({ iso }: Jurisdiction): string {
  return iso.slice(0, 2);
}

function placeName(code: string): string {
  return code === 'EU' ? 'European Union' : countryName(code);
}
