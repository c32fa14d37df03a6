export type * from './matrix';
export { matrixOf } from './matrix-of';
export { type MatrixFormat, renderMatrix } from './render';
export { renderHtml } from './render-html';
