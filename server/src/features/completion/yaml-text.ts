/** A value as YAML: quoted as its neighbours are, or where YAML would read something else than the text. */
import { fieldOfKey } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';

export interface YamlStyle {
  readonly quote: '"' | "'" | '';
  /** Inside brackets, where a comma or a bracket ends the value. */
  readonly flow: boolean;
}

export function yamlText(value: string, path: readonly string[], { quote, flow }: YamlStyle): string {
  if (path.at(-1) === 'done') return value;
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  if (quote === '"' || !isPlain(value, flow) || (isWord(path) && isNumber(value))) return JSON.stringify(value);
  return value;
}

function isPlain(value: string, flow: boolean): boolean {
  return (
    /^[\p{L}\p{N}]/u.test(value) &&
    !/: |\s#|:$|[\n]|\s$/.test(value) &&
    !(flow && /[,[\]{}]/.test(value)) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
  );
}

function isNumber(value: string): boolean {
  return /^(?:0x[\da-f]+|0o[0-7]+|[-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?)$/i.test(value);
}

/** Names and ids: there `7` is a text. */
function isWord(path: readonly string[]): boolean {
  const field = fieldOfKey(path.findLast((step) => step !== '-') ?? '');
  return field !== null && words.has(field);
}

const words: ReadonlySet<string> = new Set(['id', 'owner', 'acceptedBy', 'category', 'component', 'status']);

/** Of what is there already, else of the same field elsewhere. */
export function quoteOf(document: RiskDocument, path: readonly string[], present: string): YamlStyle['quote'] {
  if (present === '"' || present === "'") return present;
  if (path.length !== 3 || present.trim() !== '') return '';
  const field = fieldOfKey(path[2] ?? '');
  for (const { sightings } of document.profile.risks) {
    for (const { form } of sightings) {
      const key = form.kind === 'node' ? form.keys.find((each) => each.field === field) : undefined;
      if (key === undefined || key.valueSpan.start === key.valueSpan.end) continue;
      const { start } = key.valueSpan;
      const first = /^["']/.exec(document.text.slice(start))?.[0] ?? document.text[start - 1];
      return first === '"' || first === "'" ? first : '';
    }
  }
  return '';
}
