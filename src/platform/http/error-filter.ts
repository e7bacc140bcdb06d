import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { renderErrorPage, type ErrorNotice } from '../web/error-page.js';
import type { Site } from '../web/site.js';
import { problemOf, type ProblemDocument } from './problem.js';
import type { ProblemEntry } from './problem-entry.js';
import { requestIdOf } from './request-log.js';

/** Answers every refusal and failure: problem+json for programs, a page for readers. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly site: Site,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = problemOf(error, request.originalUrl);
    const requestId = requestIdOf(request);
    if (problem.status >= 500) this.logger.error({ err: error, requestId }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).set('Cache-Control', 'no-store');
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
    if (isForPrograms(request.path)) sendProblem(response, problem);
    else response.type('html').send(renderErrorPage(noticeOf(problem, requestId), this.site));
  }
}

/** True for the addresses that programs read; everything else is read by people. */
export function isForPrograms(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path === '/health';
}

function sendProblem(response: Response, problem: ProblemDocument): void {
  response.type('application/problem+json').send(JSON.stringify(problem));
}

/** What Express says about an address that nobody answers is for programs; the page has better words of its own. */
function noticeOf(problem: ProblemDocument, requestId: string): ErrorNotice {
  const { status, type, detail, errors } = problem;
  const problems = (errors ?? []).map(lineOf);
  return type === 'about:blank'
    ? { status, problems, requestId }
    : { status, detail, problems, requestId };
}

function lineOf({ parameter, file, line, path, detail }: ProblemEntry): string {
  const place = [parameter, file, line, path].filter((part) => part !== undefined).join(':');
  return place === '' || detail.startsWith(place) ? detail : `${place}: ${detail}`;
}
