/** Keys of a YAML mapping. */
import { isListField } from '../field-kinds';
import type { FieldName, NodeForm, NodeKey, RiskProfile } from '../model';
import { fieldRank, keyFor } from './labels';
import { lineBreak, lineEnd } from './lines';
import type { TextEdit } from './text-edit';

/** The value of a key that is there, quoted as it was. */
export function setKey(text: string, key: Pick<NodeKey, 'valueSpan'>, value: string): TextEdit {
  const { start, end } = key.valueSpan;
  const quote = text[start - 1];
  if (quote === "'" && text[end] === "'") return { span: key.valueSpan, text: value.replaceAll("'", "''") };
  if (quote === '"' && text[end] === '"') return { span: key.valueSpan, text: JSON.stringify(value).slice(1, -1) };
  const space = start === end && !/\s/.test(quote ?? '') ? ' ' : '';
  return { span: key.valueSpan, text: space + scalarOf(value) };
}

/** `[]` says that there is nothing yet: an entry to write into. */
export function openList(text: string, { valueSpan }: Pick<NodeKey, 'valueSpan'>): readonly TextEdit[] {
  const isEmpty = /^\[\s*\]$/.test(text.slice(valueSpan.start, valueSpan.end));
  return isEmpty ? [{ span: valueSpan, text: '[""]', fill: 2 }] : [];
}

/** New keys behind those that come before them in a full risk. */
export function addKeys(
  text: string,
  profile: RiskProfile,
  form: NodeForm,
  fields: readonly { readonly field: FieldName; readonly value: string }[],
): readonly TextEdit[] {
  const eol = lineBreak(text);
  const byPlace = new Map<number, TextEdit>();
  for (const { field, value } of fields) {
    const anchor = anchorKey(form, field);
    if (anchor === null) continue;
    const at = form.flow ? anchor.valueSpan.end : behind(text, anchor);
    const lead = form.flow ? ', ' : eol + ' '.repeat(form.indent);
    const scalar = isListField(field) ? `[${scalarOf(value, true)}]` : scalarOf(value, form.flow);
    const known = byPlace.get(at)?.text ?? '';
    const head = `${known}${lead}${keyFor(profile, field)}: `;
    const edit = { span: { start: at, end: at }, text: head + scalar };
    const fill = byPlace.get(at)?.fill ?? (value === '' ? head.length + scalar.indexOf('"') + 1 : undefined);
    byPlace.set(at, fill === undefined ? edit : { ...edit, fill });
  }
  return [...byPlace.values()];
}

/** Plain where YAML reads it back as the same text, in double quotes elsewhere. */
function scalarOf(value: string, inFlow = false): string {
  const plain =
    value !== '' &&
    value === value.trim() &&
    !/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) &&
    !/: |:$| #|[\n\r\t]/.test(value) &&
    !/^(?:true|false|yes|no|on|off|null|~)$/i.test(value) &&
    !(inFlow && /[,[\]{}]/.test(value));
  return plain ? value : JSON.stringify(value);
}

function anchorKey(form: NodeForm, field: FieldName): NodeKey | null {
  const rank = fieldRank(field);
  const earlier = form.keys.filter((key) => key.field !== null && fieldRank(key.field) < rank);
  const best = earlier.reduce<NodeKey | null>(
    (last, key) => (last === null || key.keySpan.start > last.keySpan.start ? key : last),
    null,
  );
  return best ?? form.keys.at(-1) ?? null;
}

/** The end of the last line of a key's value, a comment behind it included. */
function behind(text: string, { keySpan, valueSpan }: NodeKey): number {
  const value = text.slice(valueSpan.start, valueSpan.end).trimEnd();
  return lineEnd(text, value === '' ? keySpan.end : valueSpan.start + value.length);
}
