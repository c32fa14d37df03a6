/** Commands that do more than read and check: in a file of their own, for the whole engine stands behind them. */
export { convert } from './convert';
export { explain } from './explain';
export { gate } from './gate';
export { generate } from './generate';
export { listRules } from './list-rules';
export { matrix } from './matrix';
