/** Completion: what fits at the cursor, written as the place wants it. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { profileYamlKeys, riskYamlKeys, type Span, type YamlKey } from '../../engine';
import type { Client } from '../../workspace/client';
import type { RiskDocument } from '../../workspace/risk-document';
import { titleOf } from '../derivation';
import { toOffset, toRange } from '../to-lsp';
import { nextIds } from './ids';
import { newNode, newRow, newSection } from './new-risk';
import { Placeholders } from './placeholders';
import { type Slot, type Style, slotAt } from './slot';
import { offersFor } from './values';

export function completions(
  document: RiskDocument,
  { position, context }: Pick<CompletionParams, 'position' | 'context'>,
  codeOwners: readonly string[],
  client: Client,
): CompletionItem[] {
  const offset = toOffset(document.lines, position);
  // A space is worth a list after a pipe or a colon only.
  if (context?.triggerCharacter === ' ' && !/[|:] $/.test(document.text.slice(Math.max(0, offset - 2), offset)))
    return [];
  const slot = slotAt(document, offset);
  return slot === null ? [] : itemsFor(document, slot, offset, codeOwners, client);
}

function itemsFor(
  document: RiskDocument,
  slot: Slot,
  offset: number,
  codeOwners: readonly string[],
  client: Client,
): CompletionItem[] {
  const item = itemMaker(document, slot.span, client);
  switch (slot.kind) {
    case 'value':
      return offersFor(document, slot.field, offset, codeOwners).map(({ value, detail }, index) =>
        item(value, CompletionItemKind.Value, new Placeholders().text(written(value, slot.style)), detail, index),
      );
    case 'key':
      return keysFor(slot).map(({ key, description, isList }, index) => {
        const text = new Placeholders().text(isList ? `${key}:\n  - ` : `${key}: `);
        return item(key, CompletionItemKind.Property, isList ? text.blank(key) : text, description ?? undefined, index);
      });
    case 'row':
      return nextIds(document).map(({ id, detail }, index) =>
        item(`New risk ${id}`, CompletionItemKind.Snippet, newRow(slot.table, id), detail, index),
      );
    case 'section':
      return nextIds(document).flatMap(({ id, detail }, index) => {
        const section = newSection(document, id);
        return section === null ? [] : [item(`New risk ${id}`, CompletionItemKind.Snippet, section, detail, index)];
      });
    case 'node':
      return nextIds(document).map(({ id, detail }, index) => {
        const node = new Placeholders().text('- ');
        const text = newNode(document, id, '  ');
        return item(`New risk ${id}`, CompletionItemKind.Snippet, node.join(text), detail, index);
      });
    case 'id':
      return document.profile.risks
        .flatMap((risk) => (risk.id === null ? [] : [{ id: risk.id.value, title: titleOf(risk) ?? undefined }]))
        .map(({ id, title }, index) =>
          item(id, CompletionItemKind.Reference, new Placeholders().text(id), title, index),
        );
  }
}

type ItemMaker = (
  label: string,
  kind: CompletionItemKind,
  text: Placeholders,
  detail: string | undefined,
  index: number,
) => CompletionItem;

function itemMaker(document: RiskDocument, span: Span, client: Client): ItemMaker {
  const range = toRange(document.lines, span);
  const isSnippet = (text: Placeholders): boolean => client.snippets && text.hasBlanks;
  const typed = document.text.slice(span.start, span.end);
  return (label, kind, text, detail, index) => ({
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    // What is there already must not hide the other choices: `Open` is replaced by `Closed`.
    filterText:
      kind === CompletionItemKind.Value && typed !== '' && !label.toLowerCase().startsWith(typed.toLowerCase())
        ? `${typed} ${label}`
        : kind === CompletionItemKind.Snippet
          ? `${typed}${label}`
          : label,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: isSnippet(text) ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: isSnippet(text) ? text.snippet : text.plain },
  });
}

/** The keys a rule asks for first; those of the same meaning as another last. */
function keysFor({ of, present }: Extract<Slot, { kind: 'key' }>): readonly YamlKey[] {
  const keys = of === 'risk' ? riskYamlKeys() : profileYamlKeys();
  const free = keys.filter(({ key }) => !present.has(key) && !key.startsWith('$'));
  const rank = ({ key, description }: YamlKey): number => {
    const wanted = first.indexOf(key);
    return description?.startsWith('The same as') === true ? 200 : wanted < 0 ? 100 : wanted;
  };
  return free.toSorted((a, b) => rank(a) - rank(b));
}

const first: readonly string[] = [
  'story',
  'risks',
  'id',
  'title',
  'probability',
  'impact',
  'owner',
  'mitigations',
  'tests',
];

function written(value: string, { place, spaceBefore }: Style): string {
  const text = place === 'cell' ? value.replace(/\\?\|/g, '\\|') : place === 'yaml' ? yamlText(value) : value;
  return spaceBefore ? ` ${text}` : text;
}

/** Quoted where YAML would read something else than the text. */
function yamlText(value: string): string {
  const isPlain =
    /^[\p{L}\p{N}]/u.test(value) &&
    !/: |\s#|:$|[\n]/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
