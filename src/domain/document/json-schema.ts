import type { Shape, TextForm, TextShape } from './shape.js';

/** A JSON document with named parts. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of one shape, made from the description that the reader of the files uses. */
export function schemaOf(shape: Shape): JsonObject {
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
