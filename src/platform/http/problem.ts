import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type Problem } from '../../domain/errors.js';
import { InvalidParameters } from './invalid-parameters.js';
import type { ProblemEntry } from './problem-entry.js';

/** A refusal or failure as RFC 9457 describes it. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The address that was asked for. */
  readonly instance: string;
  readonly errors?: readonly ProblemEntry[];
}

/** The only place where the codes of the domain become HTTP: by ending, then by code; what is unknown is 422. */
const STATUS_BY_ENDING: readonly (readonly [RegExp, number])[] = [
  [/(^|-)not-found$/, 404],
  [/(^|-)retired$/, 410],
  [/(^|-)conflict$/, 409],
  [/(^|-)too-large$/, 413],
  [/(^|-)busy$/, 503],
  [/^invalid-/, 400],
];

const UNEXPECTED =
  'The server could not answer this request. The fault is on this side and has been logged.';

export function problemOf(error: unknown, instance: string): ProblemDocument {
  if (error instanceof DomainError) return ofDomainError(error, instance);
  if (error instanceof InvalidParameters) {
    return {
      ...plain(400, error.message, instance),
      type: typeOf('invalid-parameters'),
      errors: error.entries,
    };
  }
  if (error instanceof HttpException) return plain(error.getStatus(), error.message, instance);
  const refused = requestErrorOf(error);
  if (refused !== undefined) return plain(refused.status, refused.message, instance);
  return plain(500, UNEXPECTED, instance);
}

function ofDomainError(error: DomainError, instance: string): ProblemDocument {
  const status = STATUS_BY_ENDING.find(([ending]) => ending.test(error.code))?.[1] ?? 422;
  const document = { ...plain(status, error.message, instance), type: typeOf(error.code) };
  if (error.problems.length === 0) return document;
  return { ...document, errors: error.problems.map(entryOf) };
}

function entryOf({ message, ...place }: Problem): ProblemEntry {
  return { ...place, detail: message };
}

function plain(status: number, detail: string, instance: string): ProblemDocument {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail, instance };
}

function typeOf(code: string): string {
  return `urn:countergaze:problem:${code}`;
}

/** Express and its body reader throw errors that carry a 4xx status of their own. */
function requestErrorOf(error: unknown): { status: number; message: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof URIError)
    return { status: 400, message: 'The address is not well encoded.' };
  if (!('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status < 400 || error.status > 499) return undefined;
  return { status: error.status, message: error.message };
}
