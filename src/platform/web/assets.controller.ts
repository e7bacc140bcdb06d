import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { findAsset } from './assets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':name')
  serve(@Param('name') name: string, @Req() request: Request, @Res() response: Response): void {
    const asset = findAsset(name);
    if (!asset) throw new NotFoundException('There is no such file.');
    response.set({ ETag: asset.etag, 'Cache-Control': FOR_EVER, 'Content-Type': asset.type });
    if (request.fresh) response.status(304).end();
    else response.send(asset.bytes);
  }
}
