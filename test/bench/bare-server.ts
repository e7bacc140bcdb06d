// A bare Nest application of one route that answers with constants: what the pages of a running application
// answer is fetched once at the start, headers and both encodings, and given out again for the same path.
// Run as a process of its own: node bare-server.js http://localhost:PORT PATH…
import 'reflect-metadata';
import { get, type IncomingHttpHeaders } from 'node:http';
import { Controller, Get, Module, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';

interface Constant {
  readonly headers: readonly (readonly [string, string | readonly string[]])[];
  readonly body: Buffer;
}

const constants = new Map<string, Constant>();
/** Node writes these by itself, on every answer. */
const BY_NODE = ['connection', 'date', 'keep-alive', 'transfer-encoding'];

@Controller()
class BareController {
  @Get(['/', '*path'])
  constant(@Req() request: Request, @Res() response: Response): void {
    const accepted = request.header('accept-encoding') ?? '';
    const constant = constants.get(`${/\bgzip\b/.test(accepted)} ${request.originalUrl}`);
    for (const [name, value] of constant?.headers ?? []) response.setHeader(name, value);
    response.end(constant?.body);
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const [origin = '', ...paths] = process.argv.slice(2);
for (const path of paths) {
  constants.set(`true ${path}`, await fetchConstant(path, { 'accept-encoding': 'gzip' }));
  constants.set(`false ${path}`, await fetchConstant(path, {}));
}
const app = await NestFactory.create<NestExpressApplication>(BareModule, { logger: false });
app.disable('x-powered-by');
await app.listen(0);
process.on('SIGTERM', () => void app.close());
process.stdout.write(
  `The bare route is ready: http://localhost:${new URL(await app.getUrl()).port}\n`,
);

async function fetchConstant(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Constant> {
  return new Promise((resolve, reject) => {
    const request = get(new URL(path, origin), { headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({ headers: ownHeaders(answer.headers), body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject);
  });
}

function ownHeaders(headers: IncomingHttpHeaders): Constant['headers'] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || BY_NODE.includes(name) ? [] : [[name, value] as const],
  );
}
