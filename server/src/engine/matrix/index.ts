export type * from './matrix';
export { matrixOf } from './matrix-of';
