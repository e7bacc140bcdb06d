// Loads a data set into a database: `node --import ./test/support/typescript.mjs load-in-child.ts URL FOLDER`.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/data-source.js';
import { DataSetLoader } from '../../../src/loaders/sec-13f/data-set-loader.service.js';
import { holdingsOn } from '../../features/holdings/holdings-under-test.js';

const [url = '', folder = ''] = process.argv.slice(2);
const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
await new DataSetLoader(holdingsOn(dataSource).loads).load(folder, () => undefined);
await dataSource.destroy();
