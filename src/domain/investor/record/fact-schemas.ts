import { type JsonObject, schemaOf } from '../../document/json-schema.js';
import { RESOLUTION_FORMAT } from '../../resolution/resolution-format.js';
import { STATEMENT_FORMAT } from '../../resolution/statement-format.js';
import { INVESTOR_FORMAT } from './investor-file.js';

/** The files of facts beside those of companies. */
export const FACT_KINDS = ['investor', 'resolution', 'statement'] as const;
/** One kind of file. */
export type FactKind = (typeof FACT_KINDS)[number];

const SHAPES = {
  investor: INVESTOR_FORMAT.shape,
  resolution: RESOLUTION_FORMAT.shape,
  statement: STATEMENT_FORMAT.shape,
};
const TITLES: Readonly<Record<FactKind, string>> = {
  investor: 'Investor file',
  resolution: 'Resolution file',
  statement: 'Statement file',
};

/** The JSON Schema (2020-12) of one kind of file, for editors. */
export function factJsonSchema(kind: FactKind): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: TITLES[kind],
    ...schemaOf(SHAPES[kind]),
  };
}
