import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { DomainError } from '../../../domain/errors.js';

const MIB = 1024 * 1024;
/** Bytes of all files of one upload: a quarter of Form 13F has some 100 MB, the register of LEIs some 500 MB. */
export const LARGEST_UPLOAD = 4096 * MIB;
const OWNER_ONLY = 0o600;

/** A file as the form reader hands it over. */
interface ArrivingFile {
  readonly stream: Readable;
}

/** A file that was written. */
interface WrittenFile {
  readonly path: string;
  readonly size: number;
}

/** The folder of one upload, and how much of it is used. */
interface UploadInProgress {
  readonly folder: string;
  bytes: number;
}

const uploads = new WeakMap<Request, UploadInProgress>();

/** Files of this request go into the folder from now on. */
export function receiveInto(folder: string, request: Request): void {
  uploads.set(request, { folder, bytes: 0 });
}

/** Writes the files of a request into its own folder, for the owner of this process alone; as the form reader wants it. */
export class UploadStorage {
  _handleFile(
    request: Request,
    file: ArrivingFile,
    done: (error: unknown, written?: WrittenFile) => void,
  ): void {
    write(request, file).then((written) => {
      done(null, written);
    }, done);
  }

  _removeFile(_: Request, { path }: WrittenFile, done: (error: unknown) => void): void {
    rm(path, { force: true }).then(() => {
      done(null);
    }, done);
  }
}

async function write(request: Request, { stream }: ArrivingFile): Promise<WrittenFile> {
  const upload = uploads.get(request);
  if (upload === undefined) throw new Error('the request has no folder for its files');
  const path = join(upload.folder, randomUUID());
  const target = createWriteStream(path, { flags: 'wx', mode: OWNER_ONLY });
  await pipeline(stream, new Counted(upload), target);
  return { path, size: target.bytesWritten };
}

/** Lets bytes through as long as all files together are not too large. */
class Counted extends Transform {
  constructor(private readonly upload: UploadInProgress) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.upload.bytes += chunk.byteLength;
    if (this.upload.bytes > LARGEST_UPLOAD) done(tooLarge());
    else done(null, chunk);
  }
}

/** Also said when the form reader stops a single file that is as large. */
export function tooLarge(): DomainError {
  const most = `${String(LARGEST_UPLOAD / MIB)} MiB`;
  const message = `The files of one upload may have ${most} together; load longer ones with countergaze load.`;
  return new DomainError('upload-too-large', message);
}
