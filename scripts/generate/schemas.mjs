/** JSON Schemas for other tools: [path, text]. */
export function schemaFiles({ settingsSchema, riskYamlJsonSchema, toJSONSchema, rules }) {
  const settings = settingsJsonSchema(settingsSchema, toJSONSchema, rules);
  const files = [
    ['schemas/riskprofile.schema.json', { ...head('settings.ts'), title: 'Risk profile settings', ...settings }],
  ];
  if (riskYamlJsonSchema !== undefined)
    files.push([
      'schemas/risk-yaml.schema.json',
      { ...head('read/risk-yaml.schema.ts'), ...withoutHead(riskYamlJsonSchema()) },
    ]);
  return files.map(([file, schema]) => [file, `${JSON.stringify(schema, null, 2)}\n`]);
}

/** What a person may write: defaults are optional, and `rules` knows every rule by name. */
export function settingsJsonSchema(settingsSchema, toJSONSchema, rules) {
  const { $schema: _, ...schema } = toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' });
  const severity = schema.properties.rules.additionalProperties;
  schema.properties.rules = {
    ...schema.properties.rules,
    properties: Object.fromEntries(rules.map(({ name, summary }) => [name, { ...severity, description: summary }])),
    additionalProperties: false,
  };
  delete schema.properties.rules.propertyNames;
  return schema;
}

function head(source) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: `Generated from server/src/engine/${source}; edit there and run npm run generate.`,
  };
}

function withoutHead({ $schema: _, ...schema }) {
  return schema;
}
