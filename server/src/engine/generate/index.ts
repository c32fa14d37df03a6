/** Generate, convert, gate: everything behind the engine's one door that makes documents. */
export { type Added, addRisks } from './add-risks';
export { type Candidate, type CandidateLevel, type Evidence, findCandidates } from './candidates';
export { type ConvertTarget, convert, leftOutOfTable } from './convert';
export { csvToYaml } from './csv';
export { type GateFile, type GateText, writeGate } from './gate-file';
export { type GateReport, gateReport, type Waiver } from './gate-report';
export { knownAs } from './known-risks';
export { type MissingColumns, missingColumns } from './missing-columns';
export { type RiskForm, riskFromForm } from './new-risk';
export { nextIds } from './next-ids';
export {
  coreConfigPath,
  type Folders,
  foldersOf,
  gatePath,
  namesFolders,
  type Placed,
  profilePath,
  whyNot,
} from './place';
export { openMark, type Plan, planProfile, proposedStatus } from './plan-profile';
export { readOtherwise } from './read-otherwise';
export { readStory, type Story } from './story';
export { nameOfFile, slugOf } from './story-id';
export { whyNoStory } from './story-kind';
export { suggestionPrompt } from './suggestion-prompt';
export { readSuggestions, type Suggestions } from './suggestions';
export { type ProfileFormat, writeProfile } from './write-profile';
