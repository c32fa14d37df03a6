/** A document that lies on the disk, read once and placed among the others as often as they change. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf, mentionsRisk, type Neighbours, read } from '../engine';
import type { SettingsSource } from './configuration';
import { documentOf } from './documents';
import { closedVersion, type RiskDocument } from './risk-document';
import type { World } from './world';

export interface ClosedDocument {
  readonly document: RiskDocument;
  /** The same document, with what the others say of it. */
  among(neighbours: Neighbours): RiskDocument;
}

/** null where the file holds no risks. Most files of a repository never name one, and are not read any further. */
export async function closedRisks(uri: string, world: World, settings: SettingsSource): Promise<ClosedDocument | null> {
  const loaded = await closedDocument(uri, world, settings, mentionsRisk);
  return loaded?.document.framed.recognition.recognised === true ? loaded : null;
}

/** Any file, whatever it holds; null where it cannot be read or the project leaves it out. */
export async function closedDocument(
  uri: string,
  world: World,
  settings: SettingsSource,
  isWorthIt: (text: string) => boolean = () => true,
): Promise<ClosedDocument | null> {
  const text = await world.readFile(uri).catch(() => null);
  if (text === null || !isWorthIt(text)) return null;
  const own = await settings.of(uri);
  if (own.ignored) return null;
  const reading = read(text, { format: formatOf(uri), settings: own.project, policies: own.policies });
  const lines = TextDocument.create(uri, reading.framed.format, closedVersion, text);
  const made = (neighbours: Neighbours | null): RiskDocument =>
    documentOf(lines, reading, own, world.today(), neighbours);
  return { document: made(null), among: made };
}
