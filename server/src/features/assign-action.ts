/** Who owns it is for a person to say: where an owner is missing, the client asks for one and writes it where the document writes owners. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type Finding, type Message, say } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { speaksOf, wants } from './code-action';
import { nameOf } from './derivation';
import { riskAt } from './places';
import { overlaps, toSpan } from './to-lsp';

export function assignActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals || !wants(params, CodeActionKind.QuickFix)) return [];
  const asked = toSpan(document.lines, params.range);
  return document.findings
    .filter(({ span, rule }) => unowned.has(rule) && overlaps(span, asked))
    .flatMap((finding) => actionFor(document, finding, params, client) ?? []);
}

const unowned: ReadonlySet<string> = new Set(['missing-owner', 'placeholder-owner', 'owner-not-a-person']);

function actionFor(
  document: RiskDocument,
  finding: Finding,
  { context }: CodeActionParams,
  client: Client,
): CodeAction | null {
  const { uri, version, profile } = document;
  const risk = riskAt(profile, finding.span.start)?.risk ?? null;
  if (risk === null) return null;
  const action = (title: Message, command: string, target: unknown): CodeAction | null =>
    client.commands.has(command)
      ? {
          title: client.tell(title),
          kind: CodeActionKind.QuickFix,
          diagnostics: context.diagnostics.filter((diagnostic) => speaksOf(document, diagnostic, finding)),
          command: { title: client.tell(title), command, arguments: [target] },
        }
      : null;
  // What is said of several risks at once is said of all that nobody owns.
  if (finding.related.length === 0)
    return action(say`Assign an owner to ${nameOf(risk)}…`, 'riskProfile.assignOwner', {
      uri,
      version,
      risk: risk.key,
    });
  const all = profile.risks.filter(({ owners }) => owners.length === 0).length;
  return all > 1
    ? action(say`Assign one owner to ${all} risks…`, 'riskProfile.assignAllUnowned', { uri, version })
    : null;
}
