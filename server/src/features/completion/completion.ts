/** Completion: what fits at the cursor, written as the place and the client want it. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import type { Client } from '../../workspace/client';
import type { RiskDocument } from '../../workspace/risk-document';
import { lineAt } from '../line';
import { toOffset, toRange } from '../to-lsp';
import type { Choice } from './choice';
import { markdownChoices } from './markdown-choices';
import { yamlChoices } from './yaml-choices';

export function completions(
  document: RiskDocument,
  { position, context }: Pick<CompletionParams, 'position' | 'context'>,
  codeOwners: readonly string[],
  client: Client,
): CompletionItem[] {
  const offset = toOffset(document.lines, position);
  const trigger = context?.triggerCharacter ?? '';
  const fits = wantedAfter(trigger, document, offset);
  if (fits === null) return [];
  const isAsked = (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
  const choices =
    document.profile.format === 'yaml'
      ? yamlChoices(document, offset, codeOwners)
      : markdownChoices(document, offset, codeOwners, isAsked);
  // Another extension offers the keys of our schema already.
  const isSchemaOffered = client.schemasChecked && document.languageId === 'yaml';
  const own = isSchemaOffered ? choices.filter(({ kind }) => kind !== 'key') : choices;
  const offered = likeFirst(own.filter(fits), document, offset, client);
  return offered.map((choice, index) => {
    const typed = document.text.slice(choice.span.start, choice.span.end);
    const isUnfinished = offset === choice.span.end && !own.some(({ label }) => isSame(client.tell(label), typed));
    return itemOf(document, choice, index, isUnfinished, client);
  });
}

/** What begins as the person has begun stands first. */
function likeFirst(
  choices: readonly Choice[],
  { text }: RiskDocument,
  offset: number,
  client: Client,
): readonly Choice[] {
  const isLike = ({ label, span }: Choice): boolean => {
    const begun = text.slice(span.start, Math.max(span.start, offset)).trim().toLowerCase();
    return begun !== '' && client.tell(label).toLowerCase().startsWith(begun);
  };
  return [...choices.filter(isLike), ...choices.filter((choice) => !isLike(choice))];
}

function isSame(label: string, typed: string): boolean {
  return label.toLowerCase() === typed.trim().toLowerCase();
}

/** What a character that was just typed is worth a list for: in running text it stands for itself. */
function wantedAfter(
  trigger: string,
  { text, profile }: RiskDocument,
  offset: number,
): ((choice: Choice) => boolean) | null {
  const before = text.slice(lineAt(text, offset).start, offset);
  const isValue = ({ kind }: Choice): boolean => kind === 'value' || kind === 'reference';
  switch (trigger) {
    case ' ':
      if (profile.format === 'yaml' && /^\s*- $/.test(before)) return ({ kind }) => kind !== 'key';
      return /[|:] $/.test(before) ? isValue : null;
    case ':':
    case '@':
      return isValue;
    case '-':
      if (/[\p{L}\d]-$/u.test(before)) return isValue;
      return profile.format === 'yaml' ? ({ kind }) => kind === 'risk' : null;
    default:
      return () => true;
  }
}

const kinds = {
  value: CompletionItemKind.Value,
  key: CompletionItemKind.Property,
  risk: CompletionItemKind.Struct,
  reference: CompletionItemKind.Reference,
} as const;

function itemOf(
  document: RiskDocument,
  choice: Choice,
  index: number,
  isUnfinished: boolean,
  client: Client,
): CompletionItem {
  const { text, lines } = document;
  const { detail, span } = choice;
  const label = client.tell(choice.label);
  const isSnippet = client.snippets && choice.text.hasBlanks;
  const written = isSnippet ? choice.text.snippet(client.choices) : choice.text.plain;
  return {
    label,
    kind: kinds[choice.kind],
    ...(detail === undefined ? {} : { detail: client.tell(detail) }),
    filterText: filterFor(choice, label, text.slice(span.start, span.end), isUnfinished),
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.adjustsIndentation && written.includes('\n')
      ? { insertTextMode: InsertTextMode.adjustIndentation }
      : {}),
    textEdit: { range: toRange(lines, span), newText: indented(written, document, choice, client) },
    ...(choice.asksOn === true && client.asksOn ? { command: askAgain } : {}),
  };
}

/** The editor's own command: the value is chosen as the key was. */
const askAgain = { title: '', command: 'editor.action.triggerSuggest' };

/**
 * What is there already must not hide the other choices: `Open` is replaced by `Closed`. But a name that is just being typed must not
 * become another one by the Enter behind it. A whole risk is found by its first line.
 */
function filterFor({ kind, text }: Choice, label: string, typed: string, isUnfinished: boolean): string {
  if (kind === 'risk') return `${typed.trim() === '' ? typed : ''}${text.plain.split('\n', 1)[0]} ${label}`;
  if (typed === '' || label.toLowerCase().startsWith(typed.toLowerCase())) return label;
  if (isUnfinished && kind !== 'key') return `${/^[^\p{L}\p{N}]*/u.exec(typed)?.[0]}${label}`;
  return kind === 'key' && /^[\w.-]*$/.test(typed) ? label : `${typed} ${label}`;
}

/** An editor that adds the indentation of the line itself gets the rest; the others get all of it. */
function indented(written: string, { text }: RiskDocument, { span, indent = 0 }: Choice, client: Client): string {
  if (!written.includes('\n')) return written;
  const lead = /^[ \t]*/.exec(text.slice(lineAt(text, span.start).start, span.start))?.[0] ?? '';
  const further = (client.adjustsIndentation ? '' : lead) + ' '.repeat(indent);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return written.replace(/\n(?=[^\n])/g, `\n${further}`).replaceAll('\n', newline);
}
