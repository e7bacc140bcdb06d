import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

const HEADER = 'x-request-id';
/** What may come from outside into the log: short, and without anything that could end a line. */
const SAFE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** One log line for each request, with an id that is taken over from a proxy, or new, and told to the client. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: identify,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    customLogLevel: (_request, response, error) => {
      if (error !== undefined || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'warn' : 'info';
    },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

/** The id of a request that has passed the request log. */
export function requestIdOf(request: IncomingMessage): string {
  return typeof request.id === 'string' ? request.id : 'unknown';
}

function identify(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[HEADER];
  const id = typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();
  response.setHeader(HEADER, id);
  return id;
}
