/** The requests that make documents, one line each: generate, convert, gate, new risks, and looks for language models. */

import type { CancellationToken } from 'vscode-languageserver';
import { csvToYaml, say } from './engine';
import { convertTable, convertTo } from './features/convert';
import { gateFor } from './features/gate';
import { candidatesFor, generate, promptFor } from './features/generate';
import { inspect } from './features/inspect';
import { answerNewRisk, formFor, insertFrom } from './features/new-risk';
import { columnsFor } from './features/refactor';
import {
  addRiskRequest,
  candidatesRequest,
  columnsRequest,
  convertRequest,
  type DocumentParams,
  formRequest,
  gateRequest,
  generateRequest,
  type InspectParams,
  inspectRequest,
  pieceRequest,
  promptRequest,
} from './protocol';
import type { Session } from './session';
import { looseDocument } from './workspace/loose-document';
import type { RiskDocument } from './workspace/risk-document';
import { placeFor, storyDesk } from './workspace/story-desk';
import { pathOf } from './workspace/summary';

export function serveMaking(session: Session): void {
  const { texts, world, settings, projects, documents, folders, index, own, among } = session;
  const { tell } = session.client;
  const desk = { texts, world, settings, projects, index, folders: () => [...folders] };
  const noRisks = { kind: 'refused', reason: tell(say`This is not an open risk document.`) } as const;
  const shown = (uri: string): string => pathOf(uri, desk.folders());
  const deskOf = ({ textDocument }: DocumentParams, token: CancellationToken) =>
    storyDesk(textDocument.uri, desk, token);
  const open = ({ textDocument }: DocumentParams): Promise<RiskDocument | null> => documents.get(textDocument.uri);

  own(candidatesRequest, async (params, token) => candidatesFor(await deskOf(params, token), params, tell));
  own(promptRequest, async (params, token) => promptFor(await deskOf(params, token)));
  own(generateRequest, async (params, token) => generate(await deskOf(params, token), params, tell));
  own(convertRequest, async (params, token) => {
    const files = await index.files();
    if (params.table !== undefined) {
      const source = { text: csvToYaml(params.table), format: 'yaml', folder: null } as const;
      return convertTable(await looseDocument(source, settings, world.today()), params, files, shown, tell);
    }
    return among(params, token, noRisks, (document) => convertTo(document, params, files, shown, tell));
  });
  own(columnsRequest, async (params) => {
    const document = await open(params);
    return document === null ? noRisks : columnsFor(document, params.textDocument.version, tell);
  });
  own(gateRequest, async (params, token) => {
    const place = await placeFor(params.textDocument.uri, desk, token);
    return among(params, token, noRisks, (document, all) => gateFor(document, params, all, place, tell));
  });
  own(formRequest, async (params) => {
    const document = await open(params);
    return document === null ? null : formFor(document, await index.codeOwners());
  });
  own(addRiskRequest, async (params) => {
    const document = await open(params);
    return document === null ? noRisks : answerNewRisk(document, params, tell);
  });
  own(pieceRequest, async (params) => {
    const document = await open(params);
    return document === null ? noRisks : insertFrom(document, params, tell);
  });
  own(inspectRequest, async (params) => {
    const document = await inspected(params);
    return document === null ? null : inspect(document, params, shown(document.uri));
  });

  async function inspected({ source }: InspectParams): Promise<RiskDocument | null> {
    if ('text' in source) return looseDocument(source, settings, world.today());
    return (await documents.get(source.uri)) ?? index.document(source.uri);
  }
}
