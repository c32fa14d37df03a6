/** What stands behind a number that the document states about its risks: which of them are counted, and the sum step by step. */
import type { Claim, Risk } from '../engine';
import { asWritten, largest, listed as listedInWords, risksCountedBy, say } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { storyKeyOf } from '../workspace/story-key';
import { pathOf } from '../workspace/summary';
import { deductionSteps, nameOf, storyDerivationOf } from './derivation';
import type { Markup } from './markup';

export function claimBlocks(
  document: RiskDocument,
  claim: Claim,
  markup: Markup,
  all: readonly RiskDocument[],
): readonly string[] {
  if (!document.editor['hover.derivation']) return [];
  const profile = document.profile.kind === 'gate' ? profileOf(document, all) : document;
  if (profile === null) return [];
  const blocks = blocksOf(profile, claim, markup);
  return profile === document || blocks.length === 0
    ? blocks
    : [markup.emphasis(markup.tell(say`In ${pathOf(profile.uri, [])}:`)), ...blocks];
}

/** The profile of the story that a gate file speaks of. */
function profileOf({ uri, profile }: RiskDocument, all: readonly RiskDocument[]): RiskDocument | null {
  const story = storyKeyOf(uri, profile);
  if (story === null) return null;
  const found = all.find((other) => other.profile.kind === 'profile' && storyKeyOf(other.uri, other.profile) === story);
  return found ?? null;
}

function blocksOf(document: RiskDocument, claim: Claim, markup: Markup): readonly string[] {
  const { profile } = document;
  switch (claim.kind) {
    case 'story-score':
      return storyBlocks(document, markup);
    case 'derivation': {
      const { sum } = profile.derivations.find(({ group }) => group === claim.group) ?? { sum: null };
      const own = sum === null ? [] : [markup.tell(say`The printed steps give ${markup.bold(String(sum))}.`)];
      return [...own, ...storyBlocks(document, markup)];
    }
    case 'gate':
      return gateBlocks(document, markup);
    case 'highest':
      return highestBlocks(document, markup);
    default:
      return countBlocks(document, claim, markup);
  }
}

/** `100 − 1×20 − 2×10 = 60`, and who costs what. */
export function storyBlocks({ profile, policy }: RiskDocument, markup: Markup): readonly string[] {
  const sum = storyDerivationOf(profile, policy);
  if (sum === null) return [];
  const steps = deductionSteps(profile, policy).map(
    ({ title, each, risks }) =>
      `- −${each * risks.length}: ${risks.length} ${markup.text(title)} × ${each} (${listed(risks, markup)})`,
  );
  return [
    markup.tell(say`${markup.text(markup.tell(sum))} under ${markup.text(policy?.name ?? '')}`),
    ...(steps.length > 0 ? [steps.join('\n')] : []),
  ];
}

export function gateBlocks({ profile, policy, gate }: RiskDocument, markup: Markup): readonly string[] {
  const { decision, because } = gate;
  if (policy === null || decision === null || profile.risks.length === 0) return [];
  const deciding = profile.risks.filter(({ key }) => because.includes(key));
  const why =
    deciding.length === 0
      ? say`no open risk scores ${policy.gate.concernsFrom} or more`
      : asWritten(scored(deciding, markup));
  return [markup.tell(say`Gate ${markup.bold(decision)}: ${why}`)];
}

function highestBlocks({ profile }: RiskDocument, markup: Markup): readonly string[] {
  const top = largest(profile.risks.map((risk) => scoreOf(risk) ?? 0));
  const highest = top > 0 ? profile.risks.filter((risk) => scoreOf(risk) === top) : [];
  return highest.length === 0 ? [] : [markup.tell(say`Highest: ${scored(highest, markup)}`)];
}

function countBlocks({ profile, policy }: RiskDocument, claim: Claim, markup: Markup): readonly string[] {
  const counted = risksCountedBy(claim, profile, policy);
  if (counted === null) {
    return claim.computed === null ? [] : [markup.tell(say`The risks give ${markup.bold(String(claim.computed))}.`)];
  }
  const what =
    claim.kind === 'derivation-step'
      ? say`The risks take ${markup.bold(String(claim.computed ?? ''))} points`
      : say`${markup.bold(String(counted.length))} of ${profile.risks.length} risks`;
  return [markup.tell(counted.length === 0 ? what : say`${what}: ${scored(counted, markup)}`)];
}

function scoreOf({ computed, score }: Risk): number | null {
  return computed?.score ?? score?.stated?.value ?? null;
}

/** A hover is a glance. */
const most = 20;

function scored(risks: readonly Risk[], markup: Markup): string {
  return list(risks, markup, (risk) => {
    const score = scoreOf(risk);
    return score === null ? markup.text(nameOf(risk)) : `${markup.text(nameOf(risk))} (${score})`;
  });
}

function listed(risks: readonly Risk[], markup: Markup): string {
  return list(risks, markup, (risk) => markup.text(nameOf(risk)));
}

function list(risks: readonly Risk[], { tell }: Markup, nameIn: (risk: Risk) => string): string {
  const rest = risks.length - most;
  const names = listedInWords(risks.slice(0, most).map(nameIn));
  return tell(rest > 0 ? say`${names} and ${rest} more` : names);
}
