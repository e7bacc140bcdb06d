import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../../../domain/errors.js';
import { type FileOnDisk, fileOnDisk } from '../../files/portfolio-files.js';
import { uploadedName } from './uploaded-name.js';

/** What the form reader leaves on a request. */
interface UploadRequest {
  readonly files?: readonly { readonly path: string; readonly originalname: string }[];
}

/** The files of an upload, in the order in which they were sent; at least one. */
export const UploadedFilesOnDisk = createParamDecorator(
  (_: unknown, context: ExecutionContext): readonly FileOnDisk[] => {
    const { files = [] } = context.switchToHttp().getRequest<UploadRequest>();
    if (files.length === 0) {
      throw new DomainError('invalid-upload', 'Send multipart/form-data with a field "file".');
    }
    return files.map(({ path, originalname }) => ({
      ...fileOnDisk(path),
      name: uploadedName(originalname),
    }));
  },
);
