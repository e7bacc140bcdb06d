// Loads a folder into a database: `node --import ./test/support/typescript.mjs load-in-child.ts URL FOLDER`.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/data-source.js';
import { JurisdictionRow } from '../../../src/features/jurisdictions/jurisdiction.row.js';
import { DatasetLoader } from '../../../src/loaders/starter/dataset-loader.service.js';
import { Clock } from '../../../src/platform/clock/clock.js';
import { companiesOn } from '../../features/companies/companies-under-test.js';
import { method } from './company-text.js';

const [url = '', folder = ''] = process.argv.slice(2);
const dataSource = await new DataSource(dataSourceOptions(url, [JurisdictionRow])).initialize();
const loader = new DatasetLoader(companiesOn(dataSource), new Clock());
await loader.load({ folder, dataset: 'd', method: method() });
await dataSource.destroy();
