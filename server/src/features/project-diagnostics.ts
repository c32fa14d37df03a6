/** Faults of the project's own configuration, each at its place. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { readConfiguration } from '../engine';
import { projectFileName } from '../workspace/project-files';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { source } from './diagnostics';
import { toRange } from './to-lsp';

export function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${projectFileName}`);
}

export function projectDiagnostics({ text, lines }: RiskDocument, tell: Tell): Diagnostic[] {
  return readConfiguration(text).problems.map(({ message, span }) => ({
    range: toRange(lines, span),
    severity: DiagnosticSeverity.Warning,
    code: 'invalid-configuration',
    source,
    message: tell(message),
  }));
}
