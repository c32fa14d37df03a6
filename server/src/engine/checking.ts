/**
 * The door for whoever reads and checks, and does no more: what a check on the command line loads. It is part of the only door, `index.ts`,
 * which opens to generation, conversion and the matrix as well.
 */

export { type Baseline, fingerprint, readBaseline, withoutKnown, writeBaseline } from './baseline';
export { type Configuration, type ConfigurationProblem, readConfiguration } from './configuration';
export { applyEdits, realise, type TextEdit } from './edit/realise';
export { largest, smallest } from './extremes';
export type * from './finding';
export { fixAll } from './fix-all';
export { gateOn } from './gate';
export { lazily } from './lazy';
export type * from './model';
export { findPolicy, namedPolicies, type Policy, policyOf } from './policy';
export { profileJson } from './profile-json';
export { formatOf, type Reading, type ReadOptions, read } from './read';
export { normaliseId } from './read/merge';
export { rules } from './rules';
export type { Neighbours, Rule } from './rules/rule';
export { defaultSettings, policiesOf, type Settings } from './settings';
export { takenAway, type ValidateOptions, validate } from './validate';
