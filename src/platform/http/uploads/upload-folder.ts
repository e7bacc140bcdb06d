import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request } from 'express';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { DomainError } from '../../../domain/errors.js';
import { receiveInto, tooLarge } from './upload-storage.js';

/** Gives each upload a folder that only this account may enter, and removes it however the request ends. */
@Injectable()
export class UploadFolder implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const folder = await mkdtemp(join(tmpdir(), `countergaze-upload-${String(process.pid)}-`));
    try {
      receiveInto(folder, context.switchToHttp().getRequest<Request>());
      return of(await lastValueFrom(next.handle()));
    } catch (error) {
      throw explained(error);
    } finally {
      // a file that was being written when the sender went away may still appear
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

function explained(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  if (error.getStatus() === 413) return tooLarge();
  return new DomainError('invalid-upload', `The form could not be read: ${error.message}.`);
}
