/** A document as features see it, from a text with cursors: `‸` marks a place and is not part of the text. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf, read } from '../../../server/src/engine';
import { type Client, clientOf } from '../../../server/src/workspace/client';
import { documentSettingsOf } from '../../../server/src/workspace/configuration';
import { documentOf } from '../../../server/src/workspace/documents';
import type { RiskDocument } from '../../../server/src/workspace/risk-document';
import { able } from '../lsp/able';

export interface Marked {
  readonly document: RiskDocument;
  readonly text: string;
  /** Offsets of the cursors. */
  readonly cursors: readonly number[];
  readonly cursor: number;
}

export interface MarkedOptions {
  readonly name?: string;
  readonly settings?: unknown;
  readonly today?: string;
}

export function marked(source: string, options: MarkedOptions = {}): Marked {
  const parts = source.split('‸');
  const text = parts.join('');
  const cursors = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
  const name = options.name ?? (/^(?:#|\||---|<)/.test(text) ? 'profile.md' : 'profile.risk.yaml');
  const settings = documentSettingsOf(options.settings ?? {});
  const format = formatOf(name);
  const reading = read(text, { format, settings: settings.project, policies: settings.policies });
  const lines = TextDocument.create(`file:///home/ana/${name}`, format, 1, text);
  const document = documentOf(lines, reading, settings, options.today ?? '2026-03-02', null);
  return { document, text, cursors, cursor: cursors[0] ?? 0 };
}

/** The text of a range. */
export function slice(document: RiskDocument, range: { start: unknown; end: unknown }): string {
  const { lines, text } = document;
  return text.slice(lines.offsetAt(range.start as never), lines.offsetAt(range.end as never));
}

/** An editor that can do everything, with our own commands. */
export const richClient: Client = clientOf({
  processId: null,
  rootUri: null,
  capabilities: able as never,
  initializationOptions: { commands: ['riskProfile.showMatrix', 'riskProfile.assignOwner'] },
});

export const poorClient: Client = clientOf({ processId: null, rootUri: null, capabilities: {} });
