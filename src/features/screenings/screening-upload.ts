import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import { catchError, finalize, type Observable } from 'rxjs';

import { DomainError } from '../../domain/errors.js';
import { ScreeningGate } from './screening-gate.js';

const MIB = 1024 * 1024;
/** The largest file that is taken. */
const LARGEST_FILE = 64 * MIB;
/** A file that the result page sends back, compressed and in base64. */
export const LARGEST_KEPT = 12 * MIB;

/** A file of a form as it stands in memory. */
interface UploadedFile {
  /** As sent, its bytes taken for Latin-1. */
  readonly originalname: string;
  readonly size: number;
  readonly buffer: Buffer;
}

/** The files of a form by the names of its fields. */
export type UploadedFields = Readonly<Record<string, readonly UploadedFile[] | undefined>>;

/** Takes the files of a form into memory and nowhere else. */
export const FilesInMemory = FileFieldsInterceptor(
  [
    { name: 'file', maxCount: 1 },
    { name: 'benchmark', maxCount: 1 },
  ],
  {
    limits: {
      fileSize: LARGEST_FILE,
      files: 2,
      fields: 60,
      fieldSize: LARGEST_KEPT,
      parts: 62,
      fieldNameSize: 100,
    },
  },
);

/** Lets uploads in as there is room, and says in words what is wrong with one. */
@Injectable()
export class ScreeningTurn implements NestInterceptor {
  constructor(private readonly gate: ScreeningGate) {}

  async intercept(_: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const leave = await this.gate.enter();
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw explained(error);
      }),
      finalize(leave),
    );
  }
}

function explained(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const code = cause !== undefined && 'code' in cause ? cause.code : undefined;
  if (error.getStatus() === 413 || code === 'LIMIT_FIELD_VALUE') {
    const most = `${String(LARGEST_FILE / MIB)} MiB`;
    return new DomainError(
      'file-too-large',
      `A file may have ${most} at most. Check it with the command countergaze screen instead, which reads files of any length.`,
    );
  }
  return new DomainError('invalid-upload', `The form could not be read: ${error.message}.`);
}
