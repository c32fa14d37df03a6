/** The part of the protocol that makes documents: generate, convert, gate, paste in, and read-only looks for language models. */
import type { ConvertTarget, GateReport, ProfileFormat, RiskForm, Waiver } from './engine';
import type { DocumentParams, EditAnswer, ProtocolTextEdit, RequestName } from './protocol';

export const candidatesRequest: RequestName<CandidatesParams, CandidatesAnswer> = { method: 'riskProfile/candidates' };
export const promptRequest: RequestName<DocumentParams, string | null> = { method: 'riskProfile/prompt' };
export const generateRequest: RequestName<GenerateParams, GenerateAnswer> = { method: 'riskProfile/generate' };
export const convertRequest: RequestName<ConvertParams, NewFileAnswer> = { method: 'riskProfile/convert' };
export const columnsRequest: RequestName<ColumnsParams, ColumnsAnswer> = { method: 'riskProfile/columns' };
export const gateRequest: RequestName<GateParams, GateAnswer> = { method: 'riskProfile/gate' };
export const formRequest: RequestName<DocumentParams, RiskFormWords | null> = { method: 'riskProfile/form' };
export const addRiskRequest: RequestName<AddRiskParams, EditAnswer> = { method: 'riskProfile/addRisk' };
export const pieceRequest: RequestName<PieceParams, PieceAnswer> = { method: 'riskProfile/piece' };
export const inspectRequest: RequestName<InspectParams, unknown> = { method: 'riskProfile/inspect' };

export type { ConvertTarget, GateReport, ProfileFormat, RiskForm, Waiver };

/** `answer` is what a language model said, as it came; null where none was asked. The server keeps nothing between requests. */
export interface CandidatesParams extends DocumentParams {
  readonly answer: string | null;
}

export type CandidatesAnswer =
  | {
      readonly kind: 'candidates';
      readonly story: { readonly id: string | null; readonly title: string };
      readonly candidates: readonly CandidateLine[];
      /** Where a new profile would go, in each format; or why it cannot. */
      readonly places: readonly Destination[];
      /** Profiles that the story has. */
      readonly profiles: readonly { readonly uri: string; readonly path: string }[];
      /** What a person should know about the places; null where there is nothing to say. */
      readonly notice: string | null;
      /** What came of the model's answer; null where it could not be used at all, or there was none. */
      readonly help: { readonly described: number; readonly added: number; readonly dropped: number } | null;
    }
  | Refused;

export interface CandidateLine {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  /** `2 × 3 = 6 High`. */
  readonly rating: string;
  readonly criteria: readonly string[];
  readonly evidence: readonly { readonly quote: string; readonly line: number }[];
  readonly byModel: boolean;
  /** The story is about it, and does not only touch it. */
  readonly isCentral: boolean;
  /** What the story's profile calls it already; null where it does not have it. */
  readonly known: string | null;
}

export type Destination =
  | { readonly kind: 'place'; readonly format: ProfileFormat; readonly path: string }
  | { readonly kind: 'refused'; readonly format: ProfileFormat; readonly reason: string };

/** What nobody did, and why, for the person who asked. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export interface GenerateParams extends CandidatesParams {
  /** Ids of candidates. */
  readonly chosen: readonly string[];
  readonly target: { readonly format: ProfileFormat } | { readonly into: string };
}

export type GenerateAnswer = NewFile | ExistingFile | Refused;
export type NewFileAnswer = NewFile | Refused;

/** A file that does not exist; `path` is its address for a person. */
export interface NewFile {
  readonly kind: 'new';
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  /** What a person has to know before it is written. */
  readonly warning?: string;
}

/** Changes to a file that exists: to that version of it where it is open. */
export interface ExistingFile {
  readonly kind: 'edit';
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly edits: readonly ProtocolTextEdit[];
}

export interface ConvertParams extends DocumentParams {
  readonly to: ConvertTarget;
  /** The text of a CSV file: it is no document that the server follows. Absent for all others. */
  readonly table?: string;
}

export interface ColumnsParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
}

export type ColumnsAnswer =
  | {
      readonly kind: 'edit';
      readonly version: number;
      /** Of the new columns. */
      readonly titles: readonly string[];
      readonly edits: readonly ProtocolTextEdit[];
    }
  | Refused;

export interface GateParams extends DocumentParams {
  readonly waiver: Waiver | null;
  /** Also set the decision of a gate file that has one. */
  readonly decide: boolean;
  /** The rule book to decide by; null or absent for the document's own. */
  readonly policy?: string | null;
}

export interface PolicyName {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
}

/** What a gate decides and why, in the language of the reader. */
export interface ToldGate extends Pick<GateReport, 'decision' | 'policy' | 'because'> {
  readonly reason: string;
  readonly changes: readonly string[];
}

export type GateAnswer =
  | {
      readonly kind: 'gate';
      readonly report: ToldGate;
      /** An edit without edits: the file says so already. */
      readonly file: NewFile | ExistingFile | Refused;
      /** The file's own decision and the risks disagree. */
      readonly notice: string | null;
      /** Rule books that one could decide by. */
      readonly policies: readonly PolicyName[];
    }
  | Refused;

/** What the quick picks of a new risk offer. */
export interface RiskFormWords {
  readonly prefixes: readonly { readonly prefix: string; readonly name: string; readonly next: string }[];
  readonly probability: readonly LevelChoice[];
  readonly impact: readonly LevelChoice[];
  readonly owners: readonly string[];
}

export interface LevelChoice {
  readonly level: number;
  readonly name: string;
  readonly definition: string | null;
}

export interface AddRiskParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly form: RiskForm;
  /** Where the cursor stands, as an offset; absent where it is elsewhere. */
  readonly near?: number;
}

/** A piece for the cursor: made from the document's own risks, or from a form. */
export interface PieceParams extends DocumentParams {
  readonly piece: 'register' | 'summary' | { readonly risk: RiskForm };
  /** What it is put into as the editor has it: it need not be a document that the server follows. */
  readonly into: {
    readonly text: string;
    readonly version: number;
    readonly format: ProfileFormat;
    /** Of the cursor. */
    readonly offset: number;
  };
}

export type PieceAnswer =
  | EditAnswer
  /** There is such a summary, and this brings it up to date; no edits where it says so already. */
  | { readonly kind: 'update'; readonly version: number; readonly edits: readonly ProtocolTextEdit[] }
  | { readonly kind: 'present'; readonly key: string };

/** For language models, which read and check and change nothing. */
export interface InspectParams {
  readonly question: 'profile' | 'findings' | 'scores' | 'missing';
  /** A file of the workspace, or a text that is no file yet. */
  readonly source:
    | { readonly uri: string }
    | { readonly text: string; readonly format: ProfileFormat; readonly folder: string | null };
}
