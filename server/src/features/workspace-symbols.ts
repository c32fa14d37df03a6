/** Risks of the whole workspace by id or title. */
import type { SymbolInformation } from 'vscode-languageserver';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { symbolInformation } from './document-symbols';

export function workspaceSymbols(
  documents: readonly RiskDocument[],
  query: string,
  client: Client,
): SymbolInformation[] {
  return documents.flatMap((document) =>
    document.profile.risks
      .map((risk) => ({ ...symbolInformation(document, risk, client), containerName: containerName(document) }))
      .filter(({ name, containerName: container }) => fits(`${name} ${container}`, query)),
  );
}

/** The letters of the query in their order, as editors match. */
function fits(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const found = lower.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}

function containerName({ profile, uri }: RiskDocument): string {
  const story = profile.story?.value ?? profile.title?.value ?? null;
  return story ?? uri.slice(uri.lastIndexOf('/') + 1);
}
