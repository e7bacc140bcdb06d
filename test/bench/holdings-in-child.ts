// Loads 13F files into a database and tells how long it took: `node … holdings-in-child.js URL dataset|files PATH`.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { dataSourceOptions } from '../../src/data-source.js';
import { DataSetLoader } from '../../src/loaders/sec-13f/data-set-loader.service.js';
import { filesNamed } from '../../src/loaders/sec-13f/files-named.js';
import { Sec13fLoader } from '../../src/loaders/sec-13f/sec-13f-loader.service.js';
import { Sec13fModule } from '../../src/loaders/sec-13f/sec-13f.module.js';
import { databaseConnection } from '../../src/platform/database/database-connection.js';

const [url = '', kind = '', path = ''] = process.argv.slice(2);

@Module({ imports: [databaseConnection(dataSourceOptions(url)), Sec13fModule] })
class LoadingModule {}

const app = await NestFactory.createApplicationContext(LoadingModule, {
  logger: false,
  abortOnError: false,
});
const started = performance.now();
const { filings } =
  kind === 'dataset'
    ? await app.get(DataSetLoader).load(path, () => undefined)
    : await app.get(Sec13fLoader).loadFiles({ files: await filesNamed([path]) });
const milliseconds = performance.now() - started;
await app.close();
const rows = filings.reduce((sum, { lines }) => sum + lines, 0);
// kilobytes since the process began
const peakMegabytes = process.resourceUsage().maxRSS / 1000;
process.stdout.write(`${JSON.stringify({ milliseconds, rows, peakMegabytes })}\n`);
