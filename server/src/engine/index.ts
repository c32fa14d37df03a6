/** The only door of the engine: text in, findings out. No LSP, no Node, no DOM, no vscode behind it. */

export { type AddOutcome, addCandidates, addRisk } from './add-risk';
export { type Baseline, fingerprint, readBaseline, withoutKnown, writeBaseline } from './baseline';
export { type Configuration, type ConfigurationProblem, readConfiguration } from './configuration';
export { disable } from './edit/disable';
export { applyEdits, realise, type TextEdit } from './edit/realise';
export type * from './finding';
export { fixAll } from './fix-all';
export { type Acceptance, acceptanceOf, type GateDay, gateOn } from './gate';
export * from './generate';
export * from './matrix';
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
export type * from './model';
export { type MoveOutcome, moveRisk, type RiskMove } from './move-risk';
export {
  bandOf,
  chargedBandOf,
  deductionsOf,
  findPolicy,
  namedPolicies,
  type Policy,
  policyOf,
  scoreOf,
} from './policy';
export { profileJson } from './profile-json';
export { formatOf, type Reading, type ReadOptions, read } from './read';
export { risksCountedBy } from './read/claims/counted';
export { normaliseId } from './read/merge';
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
export { inLanguageOf } from './read/vocabulary';
export { rules } from './rules';
export { fairTotals } from './rules/facts/counted';
export { isClosed } from './rules/facts/harm';
export type { Neighbours, Rule } from './rules/rule';
export { defaultSettings, policiesOf, type Settings, settingsSchema } from './settings';
export { type CheckMemory, type ValidateOptions, validate } from './validate';
export { validateReading } from './validate-reading';
export { widthOf } from './width';
