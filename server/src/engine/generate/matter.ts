/**
 * What a risk is about in this story, in the story's own words: `Add role-based access for deliveries (RESPONDER only)` ->
 * `role-based access for deliveries`. A register of risks that are only named by their kind would read the same for every story.
 */
import type { Candidate } from './candidates';
import type { Story } from './story';

export function titleInStory(candidate: Candidate, story: Story): string {
  if (candidate.byModel === true) return candidate.title;
  const said = candidate.evidence.filter(({ part }) => part !== 'narrative');
  const matter = said
    .map(({ quote, part }) => (part === 'title' ? matterOf(story.title) : matterOf(quote)))
    .find((text) => text !== null);
  return matter === undefined || matter === null ? candidate.title : `${candidate.title}: ${matter}`;
}

/** null where the line has no short way to say it. */
export function matterOf(quote: string): string | null {
  const plain = quote
    .replace(/!?\[([^\]\n]{0,80})\]\([^)\n]{0,200}\)/g, '$1')
    .replace(/[*`|]{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s{1,8}(?=[\s,;:)]|[.](?![\p{L}\p{N}./]))|(?<=\()\s/gu, '')
    .trim()
    .replace(/^[^\p{L}\p{N}“"'(]{1,12}/u, '')
    .replace(/^(?:(?:sub)?task|step|phase|AC|T)[- ]?[\d.]{1,6}[a-z]?\s{0,3}[-–—:.)]\s{0,3}/i, '')
    .replace(/^\d{1,3}(?:[:)] {1,3}|[：、）])/, '')
    .replace(leadingVerb, '')
    .trim();
  const label = /^([^:：]{4,48}|\p{Script=Han}{2,12})[:：](?=\s|$|\p{Script=Han})/u.exec(plain)?.[1];
  const rest = label === undefined ? plain : plain.slice(label.length + 1).trim();
  const said = saidOf(label ?? null, rest);
  const text = /^(?:when|if|while|once|after|before|given|at|in case)\b[^,]{3,80}, (.{8,})$/i.exec(said)?.[1] ?? said;
  const clause = /^.{18,}?(?= \(|[;；。]|[.,，] | [—–-] | so that | because )/u.exec(text)?.[0] ?? text;
  const short = shortened(clause.replace(/ \([^)]*\)?$/, '').replace(/[\s.,;:，。；：]{1,4}$/u, ''));
  return short.length < 4 || !/\p{L}{2}/u.test(short) || /:\/\/|^[{[<]|[{}=;]$/.test(short) ? null : short;
}

/** Behind `Given … when …` stands what matters; a label of several words says it shorter. */
function saidOf(label: string | null, rest: string): string {
  const isScenario = /^(?:given|when|then|as a)\b/i.test(rest);
  const outcome = isScenario ? /\bthen[,:]? (.{8,})$/i.exec(rest)?.[1] : undefined;
  if (outcome !== undefined && !(label?.includes(' ') ?? false)) return outcome;
  return label === null || (rest.length >= 8 && !isScenario) ? rest : label;
}

const leadingVerb =
  /^(?:add|create|implement|build|write|ensure(?: that)?|provide|include|develop|set up|support for)\s+/i;
const longest = 64;

/** Cut between words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const at = cut.lastIndexOf(' ');
  return `${(at < 20 ? cut : cut.slice(0, at)).replace(/[\s.,;:(]{1,4}$/u, '')}…`;
}
