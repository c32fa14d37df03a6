/** What is offered at the place of `‸` in a text. */
import type { CompletionItem } from 'vscode-languageserver';
import { completions } from '../../../server/src/features/completion/completion';
import { type MarkedOptions, marked, richClient } from './document';

type Asking = MarkedOptions & { owners?: string[]; client?: Parameters<typeof completions>[3] };

export function complete(
  source: string,
  { owners = [], client = richClient, ...options }: Asking = {},
): CompletionItem[] {
  const { document, cursor } = marked(source, options);
  return completions(document, { position: document.lines.positionAt(cursor) }, owners, client);
}

export function labels(source: string, asking: Asking = {}): string[] {
  return complete(source, asking).map(({ label }) => label);
}

export function inserted(items: readonly CompletionItem[], label: string): string | undefined {
  const text = items.find((item) => item.label === label)?.textEdit?.newText;
  // Blanks as `<1:title>`: a dollar and a brace in a plain string look like a forgotten template.
  return text?.replace(/\$\{([^}]*)\}/g, '<$1>');
}

export const risks = `story: "4.2"
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: medium
    impact: high
    owner: Ana Ruiz
    status: open
  - id: SEC-004
    title: Token in the log
    probability: low
    impact: high
`;
