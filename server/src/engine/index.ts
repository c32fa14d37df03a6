/** The only door of the engine: text in, findings out. No LSP, no Node, no DOM, no vscode behind it. */

export { type AddOutcome, addCandidates, addRisk } from './add-risk';
export * from './checking';
export { disable } from './edit/disable';
export { type Acceptance, acceptanceOf, type GateDay } from './gate';
export * from './generate';
export { insertPiece, type Piece } from './insert/insert-piece';
export { registerPiece, riskPiece, summaryPiece } from './insert/pieces';
export { summaryFence } from './insert/summary-fence';
export * from './matrix';
export { fieldNames } from './members';
export {
  asSentence,
  asWritten,
  isMessage,
  keyOf,
  listed,
  listedWithAnd,
  type Message,
  type Part,
  say,
} from './message';
export { type MoveOutcome, moveRisk, type RiskMove } from './move-risk';
export { bandOf, chargedBandOf, deductionsOf, scoreOf } from './policy';
export { risksCountedBy } from './read/claims/counted';
export {
  fieldOfKey,
  meaningOfKey,
  profileYamlKeys,
  riskYamlKeys,
  type YamlKey,
  yamlKeysAt,
  yamlPath,
} from './read/risk-yaml.keys';
export { type Structure, structureOf } from './read/structure';
export { inLanguageOf, mentionsRisk } from './read/vocabulary';
export { fairTotals } from './rules/facts/counted';
export { isClosed } from './rules/facts/harm';
export { settingsSchema } from './settings';
export type { CheckMemory } from './validate';
export { validateReading } from './validate-reading';
export { widthOf } from './width';
