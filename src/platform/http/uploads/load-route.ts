import {
  applyDecorators,
  Header,
  HttpCode,
  Post,
  type Type,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  getSchemaPath,
} from '@nestjs/swagger';
import { ApiRefusals } from '../api-responses.js';
import { OperatorGuard } from '../operator.guard.js';
import { UploadFolder } from './upload-folder.js';
import { LARGEST_UPLOAD, UploadStorage } from './upload-storage.js';

/** Files that one request may bring. */
const MOST_FILES = 500;
const MOST_FIELDS = 20;
const LONGEST_FIELD = 64 * 1024;

/** What an operator may upload, and what is answered. */
export interface LoadRouteOptions {
  /** The last part of the address, as in `countergaze load KIND`. */
  readonly kind: string;
  readonly operationId: string;
  readonly summary: string;
  /** Whether several files may come at once. */
  readonly several: boolean;
  /** What may be said of the files; without it they speak for themselves. */
  readonly fields?: Type;
  readonly answer: Type | [Type];
}

/** `POST /api/v1/loads/KIND` for operators: who asks is checked before anything of the body is read. */
export function LoadRoute(options: LoadRouteOptions): MethodDecorator {
  const { kind, several, fields } = options;
  const limits = {
    fileSize: LARGEST_UPLOAD,
    files: several ? MOST_FILES : 1,
    fields: fields === undefined ? 0 : MOST_FIELDS,
    parts: MOST_FILES + MOST_FIELDS,
    fieldSize: LONGEST_FIELD,
    fieldNameSize: 100,
  };
  return applyDecorators(
    Post(kind),
    HttpCode(200),
    Header('Cache-Control', 'no-store'),
    UseGuards(OperatorGuard),
    UseInterceptors(
      UploadFolder,
      FilesInterceptor('file', limits.files, { storage: new UploadStorage(), limits }),
    ),
    describedLoad(options),
  );
}

function describedLoad(options: LoadRouteOptions): MethodDecorator {
  const { kind, operationId, summary, several, fields, answer } = options;
  const command = `\`countergaze load ${kind}\``;
  return applyDecorators(
    ApiBearerAuth(),
    ApiOperation({
      operationId,
      summary,
      description:
        `The same as ${command}. Files are kept in a private folder while they are read, and removed then. ` +
        'When nothing could be loaded, the answer is a refusal with file, line and rule.',
    }),
    ApiConsumes('multipart/form-data'),
    ...(fields === undefined ? [] : [ApiExtraModels(fields)]),
    ApiBody({ schema: formOf(several, fields) }),
    ApiOkResponse({ type: answer, description: 'What became of the files' }),
    ApiRefusals(400, 401, 404, 413, 422),
  );
}

function formOf(several: boolean, fields: Type | undefined): object {
  const binary = { type: 'string', format: 'binary' };
  const form = {
    type: 'object',
    required: ['file'],
    properties: { file: several ? { type: 'array', items: binary } : binary },
  };
  return fields === undefined ? form : { allOf: [form, { $ref: getSchemaPath(fields) }] };
}
