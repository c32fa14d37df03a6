export { combine } from './combine';
export type * from './matrix';
export { isSyntax, matrixOf } from './matrix-of';
export { onlyRisks } from './only-risks';
export { plain } from './plain';
export { type MatrixFormat, renderMatrix } from './render';
export { renderHtml } from './render-html';
export { markdownTable } from './render-markdown';
