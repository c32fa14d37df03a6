/** The commands that make documents. Each takes an address, or an object whose members answer questions beforehand. */
import { Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RiskForm } from '../../../server/src/protocol';
import type { CommandTable } from '../commands';
import type { RiskDocuments } from '../risk-documents';
import { confirmLevels } from './confirm-levels';
import { type ConvertWords, convertProfile } from './convert';
import { type GateWords, writeGate } from './gate';
import { type GenerateWords, generateProfile } from './generate';
import { insertPiece } from './insert';
import { newRisk } from './new-risk';
import { addColumns, type RefactorWords, upgrade } from './refactor';
import { parseAddress } from './write-file';

export function makingCommands(client: BaseLanguageClient, documents: RiskDocuments): CommandTable {
  const at = (word: unknown, open: Uri | null = null): Uri | null =>
    parseAddress(wordsIn(word).uri) ?? open ?? documents.current;
  return {
    'riskProfile.generate': (word) => generateProfile(client, wordsIn(word) as GenerateWords),
    'riskProfile.convert': (word) => convertProfile(client, at(word, openTable()), wordsIn(word) as ConvertWords),
    'riskProfile.upgrade': (word) => upgrade(client, at(word), wordsIn(word) as RefactorWords),
    'riskProfile.addColumns': (word) => addColumns(client, at(word), wordsIn(word) as RefactorWords),
    'riskProfile.writeGate': (word) => writeGate(client, at(word), wordsIn(word) as GateWords),
    'riskProfile.newRisk': (word) => newRisk(client, at(word), wordsIn(word).form as RiskForm | undefined),
    'riskProfile.insertRegister': (word) =>
      insertPiece(client, 'register', parseAddress(wordsIn(word).uri) ?? undefined),
    'riskProfile.insertSummary': (word) => insertPiece(client, 'summary', parseAddress(wordsIn(word).uri) ?? undefined),
    'riskProfile.confirmLevels'(word) {
      const { risk, version } = wordsIn(word);
      const seen = typeof version === 'number' ? version : null;
      return confirmLevels(client, at(word), typeof risk === 'string' ? risk : null, seen);
    },
  };
}

/** A CSV file in the editor: no risk document, but one that *Convert* can read. */
function openTable(): Uri | null {
  const uri = window.activeTextEditor?.document.uri;
  return uri !== undefined && /\.[ct]sv$/i.test(uri.path) ? uri : null;
}

function wordsIn(word: unknown): Readonly<Record<string, unknown>> {
  if (word instanceof Uri) return { uri: word };
  return typeof word === 'object' && word !== null ? (word as Readonly<Record<string, unknown>>) : {};
}
