/** Findings as diagnostics: for the client that pulls, with a result id, and for the one that is pushed to. */
import type { Diagnostic, DiagnosticRelatedInformation, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Related, Severity } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { toRange } from './to-lsp';

export const source = 'risk-profile';

export interface Report {
  /** The version it speaks of. */
  readonly document: RiskDocument;
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** `uriOf` finds the other file that a finding names. */
export function diagnosticsOf(
  document: RiskDocument,
  client: Client,
  rulePages: string | null,
  uriOf: (path: string) => string | null = () => null,
): Diagnostic[] {
  const isSchemaChecked = client.schemasChecked && document.languageId === 'yaml';
  const findings = isSchemaChecked
    ? document.findings.filter(({ rule }) => !saidBySchema.has(rule))
    : document.findings;
  return findings.map((finding) => toDiagnostic(document, finding, client, rulePages, uriOf));
}

/** What another extension underlines already. The quick fixes stay. */
const saidBySchema: ReadonlySet<string> = new Set(['invalid-yaml', 'invalid-shape', 'unknown-key']);

/** Diagnostics that equal the previous ones keep their result id: typing in prose then costs neither side anything. */
export function reportOf(
  document: RiskDocument,
  items: Diagnostic[],
  previous: Report | null,
  nextId: () => string,
): Report {
  if (previous !== null && sameDiagnostics(previous.items, items)) return { ...previous, document };
  return { document, resultId: nextId(), items };
}

export function answerTo(report: Report, previousResultId: string | undefined): DocumentDiagnosticReport {
  return report.resultId === previousResultId
    ? { kind: 'unchanged', resultId: report.resultId }
    : { kind: 'full', resultId: report.resultId, items: report.items };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(
  document: RiskDocument,
  finding: Finding,
  client: Client,
  rulePages: string | null,
  uriOf: (path: string) => string | null,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document.lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source,
    message: client.tell(finding.message),
  };
  if (client.codeDescription && rulePages !== null) {
    diagnostic.codeDescription = { href: `${rulePages}${finding.rule}.md` };
  }
  const related = client.relatedInformation
    ? finding.related.flatMap((each) => toRelated(document, each, client, uriOf))
    : [];
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** Another file is named as a whole: its first line. */
function toRelated(
  { uri, lines }: RiskDocument,
  { span, message: said, path }: Related,
  client: Client,
  uriOf: (path: string) => string | null,
): DiagnosticRelatedInformation[] {
  const message = client.tell(said);
  if (path === null) return [{ location: { uri, range: toRange(lines, span) }, message }];
  const other = uriOf(path);
  const start = { line: 0, character: 0 };
  return other === null ? [] : [{ location: { uri: other, range: { start, end: start } }, message }];
}

function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((each, index) => sameDiagnostic(each, b[index] as Diagnostic));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  const related = a.relatedInformation ?? [];
  const other = b.relatedInformation ?? [];
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    sameRange(a.range, b.range) &&
    related.length === other.length &&
    related.every(
      ({ location, message }, index) =>
        message === other[index]?.message &&
        location.uri === other[index].location.uri &&
        sameRange(location.range, other[index].location.range),
    )
  );
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
