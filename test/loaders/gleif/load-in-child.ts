// Loads a file into a database: `node --import ./test/support/typescript.mjs load-in-child.ts URL FILE`.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { GleifLoader } from '../../../src/loaders/gleif/gleif-loader.service.js';
import { fileOnDisk } from '../../../src/platform/files/portfolio-files.js';

const [url = '', path = ''] = process.argv.slice(2);
const app = await NestFactory.createApplicationContext(AppModule.connectedTo(url), {
  logger: false,
});
await app.get(GleifLoader).load(fileOnDisk(path));
await app.close();
