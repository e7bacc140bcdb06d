import { type JsonObject, schemaOf } from '../../document/json-schema.js';
import { editionName } from '../../methodology/edition-name.js';
import type { Methodology } from '../../methodology/methodology.js';
import { companyFormat } from './company-format.js';

/** The JSON Schema (2020-12) of a company file, made from the description that its reader uses. */
export function companyJsonSchema(method: Methodology): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Company file',
    description: `One company as curated by hand; codes of the method ${editionName(method)}.`,
    ...schemaOf(companyFormat(method)),
  };
}
