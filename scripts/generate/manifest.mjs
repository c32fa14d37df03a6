/** The settings block of package.json and its strings in package.nls.json: [path, text]. Everything else in both stays as it is. */
import { settingsJsonSchema } from './schemas.mjs';

export function manifestFiles(sources, readText) {
  const strings = {};
  const say = (key, text) => {
    strings[key] = text;
    return `%${key}%`;
  };
  const manifest = JSON.parse(readText('package.json'));
  manifest.contributes = {
    ...manifest.contributes,
    configuration: [projectSection(sources, say), editorSection(sources, say)],
  };
  return [
    ['package.json', json(manifest)],
    ['package.nls.json', json(merged(JSON.parse(readText('package.nls.json') ?? '{}'), strings))],
  ];
}

/** Every string keeps its line; those of settings and rules that are gone are dropped, new ones stand at the end. */
function merged(known, strings) {
  const kept = Object.entries(known).filter(([key]) => !/^(?:setting|rule)\./.test(key) || key in strings);
  return { ...Object.fromEntries(kept), ...strings };
}

/** What a document means. The project's own file wins over these. */
function projectSection({ settingsSchema, toJSONSchema, rules }, say) {
  const { properties } = settingsJsonSchema(settingsSchema, toJSONSchema, rules);
  const shown = Object.entries(properties).filter(([name]) => !hidden.has(name));
  return {
    title: say('setting.project', 'Risk documents'),
    properties: Object.fromEntries(
      shown.map(([name, schema], index) => [
        `riskProfile.${name}`,
        {
          ...translated(inFile.has(name) ? summaryOf(schema) : schema, `setting.${name}`, say),
          ...(schema.default === undefined ? {} : { default: schema.default }),
          scope: 'resource',
          order: index + 1,
        },
      ]),
    ),
  };
}

/** What the editor shows. */
function editorSection({ editorSettings }, say) {
  return {
    title: say('setting.editor', 'In the editor'),
    properties: Object.fromEntries(
      Object.entries(editorSettings).map(([name, { description, scope = 'resource', ...schema }], index) => [
        `riskProfile.${name}`,
        {
          ...schema,
          markdownDescription: say(`setting.${name}`, description),
          scope,
          order: 100 + index,
        },
      ]),
    ),
  };
}

/** Only the command line and tests fix the date; a baseline is a file of the project. */
const hidden = new Set(['today', 'baseline']);

/** Written in the project's file, where its schema helps; the settings editor only says that they are there. */
const inFile = new Set(['policies', 'required']);

/** What has no value of its own leaves it to the rule book. */
function summaryOf({ type, description, default: value }) {
  return value === undefined
    ? { type: [type, 'null'], description, default: null }
    : { type, description, default: value };
}

/** The schema with its descriptions as keys of the strings file; rules share their text with their pages. */
function translated({ description, ...schema }, key, say) {
  const result = { ...schema };
  if (description !== undefined) result.markdownDescription = say(key, description);
  if (schema.properties !== undefined) {
    const prefix = key === 'setting.rules' ? 'rule' : key;
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, translated(part, `${prefix}.${name}`, say)]),
    );
  }
  if (typeof schema.additionalProperties === 'object' && schema.additionalProperties.properties !== undefined)
    result.additionalProperties = translated(schema.additionalProperties, key, say);
  if (Array.isArray(schema.type) || schema.type !== undefined || schema.default !== undefined) return result;
  return { ...result, type: ['object', 'array', 'string', 'null'] };
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
