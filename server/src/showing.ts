/** The requests about what is shown, one line each: the matrix, the overview, lists, previews, and edits that start there. */
import { ProgressType } from 'vscode-languageserver';
import { answerEdit, notOpen } from './features/edit-request';
import { drawMatrix, matrixAnswer } from './features/matrix';
import { answerMove } from './features/move-risk';
import { drawOverview, overviewOf } from './features/overview';
import { previewOf } from './features/preview';
import { riskList } from './features/risk-list';
import { explain } from './features/status';
import {
  drawOverviewRequest,
  drawRequest,
  editRequest,
  explainRequest,
  matrixRequest,
  moveRequest,
  type OverviewProgress,
  overviewRequest,
  previewRequest,
  risksRequest,
} from './protocol';
import type { Session } from './session';

export function serveShowing({ connection, client: { tell }, documents, index, own, on }: Session): void {
  own(matrixRequest, async ({ textDocument: { uri } }) => {
    const document = await documents.get(uri);
    return document === null ? { kind: 'not-open', uri } : matrixAnswer(document, tell);
  });
  own(explainRequest, async ({ textDocument: { uri } }) => {
    const document = await documents.get(uri);
    return document === null ? null : explain(document, tell);
  });
  own(editRequest, (params, token) =>
    on(params, token, notOpen(tell), (document) => answerEdit(document, params, tell)),
  );
  own(moveRequest, (params, token) =>
    on(params, token, notOpen(tell), (document) => answerMove(document, params, tell)),
  );
  own(previewRequest, (params, token) => on(params, token, null, previewOf));
  own(overviewRequest, async ({ progress }, token) =>
    overviewOf(await index.documents(token, progress === undefined ? undefined : howFar(progress))),
  );
  own(drawOverviewRequest, async (params, token) => drawOverview(await index.documents(token), params));
  own(risksRequest, async ({ uri }, token) => {
    if (uri === null) return riskList(await index.documents(token));
    const document = await documents.get(uri);
    return document === null ? [] : riskList([document]);
  });
  own(drawRequest, (params, token) => on(params, token, null, (document) => drawMatrix(document, params)));

  /** Often enough to be seen moving, seldom enough to cost nothing. */
  function howFar(token: string): (read: number, total: number) => void {
    return (read, total) => {
      if (read % 10 === 0) void connection.sendProgress(new ProgressType<OverviewProgress>(), token, { read, total });
    };
  }
}
