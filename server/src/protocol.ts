/** Names and types of our own requests: the one file of the server that client and media may import. No code runs here. */
import type { Change, Gate, Matrix, MatrixFormat, RiskMove, RiskProfile } from './engine';

export * from './protocol-generate';

/** A request of our own; the type parameters are what goes in and what comes back. */
export interface RequestName<Params, Result> {
  readonly method: string;
  readonly types?: readonly [Params, Result];
}

export interface NotificationName<Params> {
  readonly method: string;
  readonly types?: readonly [Params];
}

// From the client to the server.

export const matrixRequest: RequestName<MatrixParams, MatrixAnswer> = { method: 'riskProfile/matrix' };
export const explainRequest: RequestName<DocumentParams, Explanation | null> = { method: 'riskProfile/explain' };
export const editRequest: RequestName<EditParams, EditAnswer> = { method: 'riskProfile/edit' };
export const moveRequest: RequestName<MoveParams, EditAnswer> = { method: 'riskProfile/move' };
export const overviewRequest: RequestName<OverviewParams, Overview> = { method: 'riskProfile/overview' };
export const risksRequest: RequestName<RisksParams, readonly ListedProfile[]> = { method: 'riskProfile/risks' };
export const drawRequest: RequestName<DrawParams, string | null> = { method: 'riskProfile/draw' };
export const drawOverviewRequest: RequestName<DrawOverviewParams, string | null> = {
  method: 'riskProfile/drawOverview',
};
export const previewRequest: RequestName<DocumentParams, PreviewAnswer | null> = { method: 'riskProfile/preview' };

// From the server to the client.

export const statusNotification: NotificationName<Status> = { method: 'riskProfile/status' };
/** Files that are not open have changed, or settings: what is known of the workspace as a whole may be out of date. */
export const workspaceChangedNotification: NotificationName<NoParams> = { method: 'riskProfile/workspaceChanged' };
/** Only sent to a client whose `InitializationOptions` say `files`. */
export const readFileRequest: RequestName<ReadFileParams, string | null> = { method: 'riskProfile/readFile' };
export const findFilesRequest: RequestName<FindFilesParams, readonly string[]> = { method: 'riskProfile/findFiles' };

/** What our own client says beyond the protocol when it starts the server; other editors may leave all of it out. */
export interface InitializationOptions {
  /** Commands that the client can run; lenses and hovers offer no other. */
  readonly commands?: readonly string[];
  /** Whether the client answers `readFileRequest` and `findFilesRequest`: it must where files are not on a local disk. */
  readonly files?: boolean;
  /**
   * Whether diagnostics and formatting may be registered after the start: workspace diagnostics then only run where the setting
   * asks for them, and ordinary Markdown gets no formatter.
   */
  readonly registersLater?: boolean;
  /** Whether files of the language `yaml` are checked by our schemas, by another extension: what those say is not said twice. */
  readonly schemasChecked?: boolean;
  /** Whether the editor lists Markdown headings itself; the outline then leaves out risks that have one. */
  readonly outlineHasHeadings?: boolean;
  /** Address of the folder with the pages of the rules, ending in a slash. */
  readonly rulePages?: string;
  /**
   * What the server says, in the language of the reader: from English sentences with `{0}`, `{1}` in their places to translated ones.
   * What is missing is said in English. Ours come from `l10n/`.
   */
  readonly strings?: Readonly<Record<string, string>>;
  /** For editors that cannot answer `workspace/configuration`: the `riskProfile` section. */
  readonly settings?: unknown;
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface PositionParams extends DocumentParams {
  readonly position: { readonly line: number; readonly character: number };
}

export type MatrixParams = DocumentParams;

export type MatrixAnswer =
  | { readonly kind: 'matrix'; readonly uri: string; readonly version: number; readonly matrix: Matrix }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly version: number; readonly message: string }
  | { readonly kind: 'not-a-risk-document'; readonly uri: string; readonly version: number; readonly reason: string }
  | { readonly kind: 'not-open'; readonly uri: string };

/** *Why is this (not) a risk document?* */
export interface Explanation {
  readonly recognition: Recognised;
  readonly shapes: readonly string[];
  readonly policy: { readonly name: string; readonly reason: string } | null;
  readonly risks: number;
}

/** Why a text is, or is not, a risk document, in the language of the reader. */
export interface Recognised {
  readonly recognised: boolean;
  readonly reason: string;
}

/** Changes to one document in the words of the model. */
export interface EditParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly changes: readonly Change[];
}

/** A risk goes to another cell of the matrix; the version is the one that was shown. */
export interface MoveParams extends RiskMove {
  readonly textDocument: { readonly uri: string; readonly version: number };
}

/** The matrix as a file; `risks` are the keys of those that a filter lets through, null for all. */
export interface DrawParams extends DocumentParams {
  readonly format: MatrixFormat;
  readonly risks: readonly string[] | null;
}

export interface OverviewParams {
  /** Under this token the server says by `$/progress` how far it is, as `OverviewProgress`. */
  readonly progress?: string;
}

export interface OverviewProgress {
  readonly read: number;
  readonly total: number;
}

/** All profiles as a file; the risks that a filter lets through, and the profiles in the order in which they stand. */
export interface DrawOverviewParams {
  readonly format: MatrixFormat;
  readonly risks: readonly string[];
  readonly profiles: readonly string[];
}

export type NoParams = Readonly<Record<string, never>>;

/** All profiles of the workspace. */
export interface Overview {
  readonly profiles: readonly ProfileLine[];
  /** The keys of its risks are `n/key`, with n the profile's place in the list; null where no profile has a grid. */
  readonly matrix: Matrix | null;
}

export interface ProfileLine {
  readonly uri: string;
  readonly version: number;
  readonly story: string | null;
  readonly title: string | null;
  readonly policy: string;
  readonly risks: number;
  readonly score: { readonly computed: number | null; readonly stated: number | null };
  readonly gate: Gate['decision'];
  /** Worst first, those with no risk included. */
  readonly bands: readonly Pick<Matrix['bands'][number], 'name' | 'title' | 'tone' | 'count'>[];
  readonly unowned: number;
  readonly unmitigated: number;
}

export interface RisksParams {
  /** Only what this document holds; null for the whole workspace. */
  readonly uri: string | null;
}

/** A profile with at least one risk. */
export interface ListedProfile {
  readonly uri: string;
  readonly story: string | null;
  readonly title: string | null;
  /** The story's, computed where it can be. */
  readonly score: number | null;
  readonly gate: Gate['decision'];
  readonly risks: readonly ListedRisk[];
}

export interface ListedRisk extends Pick<Matrix['risks'][number], 'key' | 'label' | 'title' | 'owners' | 'status'> {
  /** `rank` counts from the gravest band of the document's rule book, from 0. */
  readonly band: (NonNullable<Matrix['risks'][number]['band']> & { readonly rank: number }) | null;
  readonly score: number | null;
  readonly mitigations: Matrix['risks'][number]['mitigations'];
  /** Its name in the text. */
  readonly range: ProtocolRange;
}

/** Markup for a Markdown preview; null where there is nothing to draw. */
export interface PreviewAnswer {
  readonly html: string;
  /** From 0: the line above which it belongs. */
  readonly line: number;
}

export type EditAnswer =
  | {
      readonly kind: 'edit';
      readonly version: number;
      readonly edits: readonly ProtocolTextEdit[];
      /** What the text says elsewhere and no longer fits, where that was looked for. */
      readonly left?: readonly string[];
    }
  /** For the person who asked: why nothing was changed. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface ProtocolTextEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Sent with the diagnostics of a version: what a status bar shows, and the sign that a matrix of that version can be had. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly recognition: Recognised;
  readonly kind: RiskProfile['kind'];
  readonly policy: string;
  /** Why it is read under that rule book. */
  readonly policyReason: string;
  readonly risks: number;
  readonly score: { readonly stated: number | null; readonly computed: number | null };
  readonly gate: Gate['decision'];
  /** Worst band first, only those that occur. */
  readonly bands: readonly { readonly name: string; readonly title: string; readonly count: number }[];
  readonly unowned: number;
  /** Risks whose levels a draft has proposed and nobody has confirmed. */
  readonly proposed: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly information: number };
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface FindFilesParams {
  /** Where to look; every folder of the workspace where it is absent. */
  readonly folder?: string;
}
