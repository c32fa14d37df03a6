/**
 * The open documents. A change only updates the text; a document is read when something is asked about it, from what its last
 * reading remembers. So a burst of keystrokes costs one reading, and an answer is always made from the newest text.
 */
import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CheckMemory,
  type Finding,
  formatOf,
  type Gate,
  gateOn,
  lazily,
  type Neighbours,
  policyOf,
  type Reading,
  type RiskProfile,
  read,
  say,
  validateReading,
  withoutKnown,
} from '../engine';

import type { DocumentSettings, SettingsSource } from './configuration';
import type { RiskDocument } from './risk-document';
import { neighboursOf, type Standing, type Summary, sameStanding, standingOf } from './summary';
import type { SummaryHolder } from './workspace-index';

export interface OpenDocuments {
  /** The newest version; null where the document is not open. It may be recognised or not. */
  get(uri: string): Promise<RiskDocument | null>;
  /** As it is at this moment, though somebody types on while its settings are fetched. */
  asked(uri: string): Promise<RiskDocument | null>;
  isOpen(uri: string): boolean;
  uris(): readonly string[];
  forget(uri: string): void;
}

export function openDocuments(
  texts: TextDocuments<TextDocument>,
  settings: SettingsSource,
  summaries: SummaryHolder,
  today: () => string,
): OpenDocuments {
  const states = new Map<string, State>();
  return { get, asked, isOpen: (uri) => texts.get(uri) !== undefined, uris: () => texts.keys(), forget };

  async function get(uri: string): Promise<RiskDocument | null> {
    if (texts.get(uri) === undefined) return null;
    const own = await settings.of(uri);
    // Only now: while the settings were fetched, the text may have changed or been closed.
    const text = texts.get(uri);
    if (text === undefined) return null;
    const state = advance(states.get(uri) ?? null, { text, settings: own, today: today(), summary: summaries.current });
    states.set(uri, state);
    return state.document;
  }

  async function asked(uri: string): Promise<RiskDocument | null> {
    const text = texts.get(uri);
    if (text === undefined) return null;
    const { languageId, version } = text;
    const content = text.getText();
    const own = await settings.of(uri);
    if (texts.get(uri)?.version === version) return get(uri);
    const before = TextDocument.create(uri, languageId, version, content);
    return advance(null, { text: before, settings: own, today: today(), summary: summaries.current }).document;
  }

  function forget(uri: string): void {
    states.delete(uri);
  }
}

/** Everything that an answer about a document follows from. */
interface Inputs {
  readonly text: TextDocument;
  readonly settings: DocumentSettings;
  readonly today: string;
  readonly summary: Summary | null;
}

interface State extends Inputs {
  readonly reading: Reading;
  readonly standing: Standing;
  readonly neighbours: Neighbours | null;
  readonly document: RiskDocument;
  /** What the last check of the document remembers; findings are computed when somebody asks. */
  readonly checks: Checks;
}

export interface Checks {
  memory: CheckMemory | null;
}

function advance(state: State | null, inputs: Inputs): State {
  const { text, settings, today, summary } = inputs;
  const isRead = state?.text === text && state.document.version === text.version && state.settings === settings;
  if (isRead && state.today === today && state.summary === summary) return state;
  const options = { format: formatFor(text), settings: settings.project, policies: settings.policies };
  const reading = isRead ? state.reading : read(text.getText(), options, state?.reading ?? null);
  const standing = standingOf(text.uri, reading.framed);
  const isSame = state !== null && state.summary === summary && sameStanding(state.standing, standing);
  const isAlone = summary === null || !reading.framed.recognition.recognised;
  const neighbours = isAlone ? null : isSame ? state.neighbours : neighboursOf(standing, summary);
  const checks = state?.checks ?? { memory: null };
  const document = documentOf(text, reading, settings, today, neighbours, checks);
  return { ...inputs, reading, standing, neighbours, document, checks };
}

/** A file whose name says nothing is read by the language that the editor shows for it. */
function formatFor(text: TextDocument): 'yaml' | 'markdown' {
  return text.languageId === 'yaml' || text.languageId === 'risk-yaml' ? 'yaml' : formatOf(text.uri);
}

export function documentOf(
  text: Pick<TextDocument, 'uri' | 'version' | 'languageId' | 'lineCount' | 'positionAt' | 'offsetAt'>,
  reading: Reading,
  { project, policies, editor, ignored, baseline }: DocumentSettings,
  today: string,
  neighbours: Neighbours | null,
  checks: Checks = { memory: null },
): RiskDocument {
  const seen = (profile: RiskProfile): RiskProfile => (ignored ? { ...profile, recognition: left } : profile);
  const framed = seen(reading.framed);
  const validation = { format: framed.format, settings: project, policies, today: project.today ?? today, neighbours };
  const validated = (): readonly Finding[] => {
    if (ignored) return [];
    const { findings, memory } = validateReading(reading, validation, checks.memory);
    checks.memory = memory;
    return baseline === null ? findings : withoutKnown(findings, reading.text, baseline.known, baseline.path);
  };
  return riskDocument({
    uri: text.uri,
    version: text.version,
    languageId: text.languageId,
    text: reading.text,
    profile: null,
    seen,
    framed,
    policy: policyOf(framed, policies),
    gate: null,
    settings: project,
    editor,
    findings: null,
    validated,
    lines: text,
    reading,
    validation,
  });
}

/** A document whose profile, gate and findings nobody may have asked for. */
interface Known extends Omit<RiskDocument, 'profile' | 'gate' | 'findings'> {
  seen(profile: RiskProfile): RiskProfile;
  validated(): readonly Finding[];
  profile: RiskProfile | null;
  gate: Gate | null;
  findings: readonly Finding[] | null;
}

const riskDocument = lazily<Known, RiskDocument>({
  uri: ({ uri }) => uri,
  version: ({ version }) => version,
  languageId: ({ languageId }) => languageId,
  text: ({ text }) => text,
  profile(known) {
    known.profile ??= known.seen(known.reading.profile);
    return known.profile;
  },
  framed: ({ framed }) => framed,
  policy: ({ policy }) => policy,
  gate(known) {
    const { framed, policy, settings, validation } = known;
    known.gate ??= gateOn(framed, policy, { settings, today: validation.today });
    return known.gate;
  },
  settings: ({ settings }) => settings,
  editor: ({ editor }) => editor,
  findings(known) {
    known.findings ??= known.validated();
    return known.findings;
  },
  lines: ({ lines }) => lines,
  reading: ({ reading }) => reading,
  validation: ({ validation }) => validation,
});

const left = { recognised: false, reason: say`the project leaves this file out (ignore in .riskprofile.yaml)` };
