/** A text that is no file yet, as if it lay in that folder: for a look at a draft before it is saved. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../engine';
import type { SettingsSource } from './configuration';
import { documentOf } from './documents';
import { closedVersion, type RiskDocument } from './risk-document';

export interface LooseText {
  readonly text: string;
  readonly format: 'yaml' | 'markdown';
  readonly folder: string | null;
}

export async function looseDocument(
  { text, format, folder }: LooseText,
  settings: SettingsSource,
  today: string,
): Promise<RiskDocument> {
  const uri = `${folder ?? 'untitled:'}/draft${format === 'yaml' ? '.risk.yaml' : '.md'}`;
  const own = await settings.of(uri);
  const reading = read(text, { format, settings: own.project, policies: own.policies });
  return documentOf(TextDocument.create(uri, format, closedVersion, text), reading, own, today, null);
}
