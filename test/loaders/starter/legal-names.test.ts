import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { NameIndex } from '../../../src/domain/matching/name-index.js';
import {
  companyFileRules,
  parseCompanyFile,
} from '../../../src/loaders/starter/parse-company-file.js';
import { readDatasetFolder } from '../../../src/loaders/starter/read-dataset-folder.js';
import { method, TODAY } from './company-text.js';

const STARTER = fileURLToPath(new URL('../../../src/loaders/starter', import.meta.url));

/** Companies known by a brand, and the names under which their securities are traded. */
const LEGAL_NAMES = `
  accenture              Accenture plc
  alibaba                Alibaba Group Holding Limited
  alphabet               Alphabet Inc.
  amadeus-it-group       Amadeus IT Group, S.A.
  amazon                 Amazon.com, Inc.
  apple                  Apple Inc.
  assa-abloy             ASSA ABLOY AB (class B)
  axon                   Axon Enterprise, Inc.
  b-and-m                B&M European Value Retail S.A./ADR
  baidu                  Baidu, Inc. (ADR)
  burlington             BURLINGTON STORES INC
  canon                  Canon Inc.
  cellebrite             Cellebrite DI Ltd.
  cognyte                Cognyte Software Ltd.
  costco                 COSTCO WHSL CORP NEW
  cvs                    CVS HEALTH CORP
  dahua                  Zhejiang Dahua Technology Co., Ltd.
  hikvision              Hangzhou Hikvision Digital Technology Co., Ltd.
  ibm                    International Business Machines Corporation
  intel                  Intel Corporation
  leidos                 Leidos Holdings, Inc.
  meta                   Meta Platforms, Inc.
  microsoft              Microsoft Corporation
  motorola-solutions     Motorola Solutions, Inc.
  nec                    NEC Corporation
  nvidia                 NVIDIA Corporation
  palantir               Palantir Technologies Inc.
  panasonic              Panasonic Holdings Corporation
  petco                  Petco Health & Wellness Company, Inc.
  suprema                Suprema Inc.
  tencent                Tencent Holdings Limited
  thales                 Thales S.A.
  uber                   UBER TECHNOLOGIES INC
  verizon                VERIZON COMMUNICATIONS INC
`;

it('finds companies of the starter data by their legal names alone', async () => {
  const { companies } = await readDatasetFolder(STARTER);
  const rules = companyFileRules(method(), TODAY);
  const records = companies.flatMap(
    ({ file, text }) => parseCompanyFile(file, text, rules).record ?? [],
  );
  const index = new NameIndex(
    records.map(({ slug, name, legalName, aliases }) => ({
      id: slug,
      names: [name, ...(legalName === undefined ? [] : [legalName]), ...aliases],
      formerNames: [],
    })),
  );
  const expected = LEGAL_NAMES.trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  const found = expected.map(([, name = '']) => {
    const { decision, best } = index.match(name);
    return [decision === 'match' ? best?.organisation : decision, name];
  });
  expect(found).toEqual(expected);
});
