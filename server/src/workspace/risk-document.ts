/** A document at one version, as features see it: an answer made from it speaks of exactly that version. */
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Gate, Policy, Reading, ReadOptions, RiskProfile, Settings, ValidateOptions } from '../engine';
import type { EditorSettings } from './editor-settings';

export interface RiskDocument {
  readonly uri: string;
  /** As the editor counts, which may begin at 0; `closedVersion` where it does not have the file open. */
  readonly version: number;
  /** As the editor has it: `risk-yaml`, `yaml`, `markdown`. */
  readonly languageId: string;
  readonly text: string;
  readonly profile: RiskProfile;
  /** The same profile for whoever asks for no places: its spans count in the reading's frame, and nothing had to be moved for it. */
  readonly framed: RiskProfile;
  /** null where the scale is foreign. */
  readonly policy: Policy | null;
  /** Of the day in `validation`; computed when first asked for. */
  readonly gate: Gate;
  readonly settings: Settings;
  readonly editor: EditorSettings;
  /** Computed when first asked for. */
  readonly findings: readonly Finding[];
  readonly lines: Lines;
  /** What the engine needs to read and check further texts as it did this one. */
  readonly reading: Reading;
  readonly validation: ReadOptions & ValidateOptions;
}

export const closedVersion = -1;

/**
 * The same document with places of its own: those of an open one move with what is typed while an answer waits for something else.
 * A list of completions must be answered all the same, because an editor narrows it by what was typed since and does not ask again.
 */
export function unmoved(document: RiskDocument): RiskDocument {
  const { uri, languageId, version, text } = document;
  const lines: Lines = TextDocument.create(uri, languageId, version, text);
  return Object.create(document, { lines: { value: lines } });
}

/** Between offsets and lines with columns; both count UTF-16 units, and CRLF is one line break. */
export interface Lines {
  readonly lineCount: number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}
