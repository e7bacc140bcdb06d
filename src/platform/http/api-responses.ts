import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiResponse,
  getSchemaPath,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

type RouteDecorator = MethodDecorator & ClassDecorator;

const HEADERS: NonNullable<ApiResponseOptions['headers']> = {
  ETag: { description: 'Send it back as If-None-Match', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string', example: 'public, max-age=0, must-revalidate' } },
};

/** An answer of one shape, with what a cache needs to know, and the short answer to one that has it already. */
export function ApiAnswer(type: Type, description: string): RouteDecorator {
  return applyDecorators(ApiOkResponse({ type, description, headers: HEADERS }), notModified());
}

/** The same for a JSON document whose shape is described elsewhere. */
export function ApiDocumentAnswer(mediaType: string, description: string): RouteDecorator {
  const content = { [mediaType]: { schema: { type: 'object', additionalProperties: true } } };
  return applyDecorators(ApiOkResponse({ description, content, headers: HEADERS }), notModified());
}

const REFUSALS = {
  400: 'A parameter is unknown, repeated or cannot be used; `errors` names each',
  401: 'The token of the operator is missing or another one',
  404: 'There is nothing at this address',
  413: 'What was sent is larger than what is taken',
  422: 'What was sent breaks a rule; `errors` names each place',
} as const;

/** The refusals of a route, as problem+json. */
export function ApiRefusals(...statuses: readonly (keyof typeof REFUSALS)[]): RouteDecorator {
  const schema = { $ref: getSchemaPath(ProblemDto) };
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: REFUSALS[status],
        content: { 'application/problem+json': { schema } },
      }),
    ),
  );
}

function notModified(): RouteDecorator {
  return ApiResponse({ status: 304, description: 'What If-None-Match names is still current' });
}
