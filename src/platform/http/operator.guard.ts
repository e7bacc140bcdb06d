import { createHash, timingSafeEqual } from 'node:crypto';
import {
  Injectable,
  NotFoundException,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { Request } from 'express';
import { Settings } from '../config/settings.js';

/** Lets only the operator change data; without an operator's token such routes do not exist. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const { operatorToken } = this.settings;
    const request = context.switchToHttp().getRequest<Request>();
    if (operatorToken === undefined) {
      throw new NotFoundException(`Cannot ${request.method} ${request.path}`);
    }
    const given = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given !== undefined && isSame(given, operatorToken)) return true;
    throw new UnauthorizedException('This route needs the bearer token of the operator.');
  }
}

/** Compares digests, which have one length, so that the time taken tells nothing about the token. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
