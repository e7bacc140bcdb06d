import { editionName } from '../../methodology/edition-name.js';
import type { Shape, TextForm, TextShape } from '../../document/shape.js';
import type { Methodology } from '../../methodology/methodology.js';
import { companyFormat } from './company-format.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of a company file, made from the description that its reader uses. */
export function companyJsonSchema(method: Methodology): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Company file',
    description: `One company as curated by hand; codes of the method ${editionName(method)}.`,
    ...schemaOf(companyFormat(method)),
  };
}

/** The schema of one shape. */
function schemaOf(shape: Shape): JsonObject {
  switch (shape.kind) {
    case 'text':
      return schemaOfText(shape);
    case 'code':
      return { enum: shape.nullable ? [...shape.codes, null] : shape.codes };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      if (shape.levels) return { enum: shape.levels };
      return {
        type: 'number',
        [shape.above ? 'exclusiveMinimum' : 'minimum']: shape.minimum,
        maximum: shape.maximum,
      };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.items),
        ...(shape.refuseEmpty ? { minItems: 1 } : {}),
        ...(shape.distinct ? { uniqueItems: true } : {}),
      };
    case 'map':
      return {
        type: 'object',
        propertyNames: { pattern: shape.keys.pattern },
        additionalProperties: schemaOf(shape.values),
      };
    case 'named':
      return schemaOfNamed(shape.fields);
  }
}

function schemaOfText({ nullable, form, maxLength }: TextShape): JsonObject {
  return {
    type: nullable ? ['string', 'null'] : 'string',
    maxLength,
    ...(form ? schemaOfForm(form) : { pattern: '\\S' }),
  };
}

function schemaOfForm({ pattern }: TextForm): JsonObject {
  return { pattern };
}

function schemaOfNamed(fields: Extract<Shape, { kind: 'named' }>['fields']): JsonObject {
  const entries = Object.entries(fields);
  const properties = entries.map(([key, { shape, description }]) => {
    return [key, { description, ...schemaOf(shape) }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: entries.filter(([, field]) => field.required).map(([key]) => key),
    additionalProperties: false,
  };
}
