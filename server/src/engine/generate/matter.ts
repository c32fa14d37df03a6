/**
 * What a risk is about in this story, in the story's own words: `Add role-based access for deliveries (RESPONDER only)` ->
 * `role-based access for deliveries`. A register of risks that are only named by their kind would read the same for every story.
 */
import type { Candidate } from './candidates';
import type { Story } from './story';

export function titleInStory(candidate: Candidate, story: Story): string {
  if (candidate.byModel === true) return candidate.title;
  const matter = firstGood(candidate, story) ?? groupOf(candidate, story);
  return matter === null ? candidate.title : `${candidate.title}: ${matter}`;
}

function firstGood({ evidence }: Candidate, story: Story): string | null {
  for (const { quote, part } of evidence) {
    if (part === 'narrative' || (part !== 'title' && context.test(quote.replace(/[*_]/g, '')))) continue;
    const matter = part === 'title' ? matterOf(story.title) : matterOf(quote);
    if (matter !== null && !awkward.test(matter)) return matter;
  }
  return null;
}

/** What the criterion is headed by says better what a line like `Given a running database` is about. */
function groupOf({ evidence }: Candidate, story: Story): string | null {
  const named = evidence.find(({ criteria }) => criteria.length > 0)?.criteria ?? [];
  const group = story.criteria.find(({ id }) => named.includes(id))?.group ?? null;
  const matter = group === null ? null : matterOf(group);
  return matter === null || awkward.test(matter) ? null : matter;
}

/** The situation of a scenario, and what is asked or quoted, are no matter. */
const context = /^\s{0,4}(?:and |or )?(?:given|when|if)\b(?![^\n]{0,120}\bthen\b)/i;
const awkward =
  /^(?:be|is|are|was|has|have|had|used|using|must|should|shall|can|may|will|it|its|this|that|these|those|they|there|and|or|but|not|no|n\/a|yes|e\.g|i\.e)\b|^["“'`(]|[?]$/i;

/** Without characters that are not seen and turn around what is: a draft must look like what it says. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC]|\p{Cs}/gu, '');
}

/** null where the line has no short way to say it. */
export function matterOf(quote: string): string | null {
  const plain = visible(quote)
    .replace(/!?\[([^\]\n]{0,80})\]\([^)\n]{0,200}\)/g, '$1')
    .replace(/[*`|]{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s{1,8}(?=[\s,;:)]|[.](?![\p{L}\p{N}./]))|(?<=\()\s/gu, '')
    .trim()
    .replace(/^[^\p{L}\p{N}“"'(]{1,12}/u, '')
    .replace(/^(?:(?:sub)?task|step|phase|AC|T)[- ]?[\d.]{1,6}[a-z]?\s{0,3}[-–—:.)]\s{0,3}/i, '')
    .replace(/^\d{1,3}(?:[.:)] {1,3}|[：、）])/, '')
    .replace(/(?<=.{8}) {0,3}(?![\d#*])\p{Emoji}.*$/u, '')
    .replace(/^(?:given|when|then|and)\b(?! [^,]{3,80}, )[ ,:]{1,3}/i, '')
    .replace(leadingVerb, '')
    .trim();
  const label = /^([^:：]{4,48}|\p{Script=Han}{2,12})[:：](?=\s|$|\p{Script=Han})/u.exec(plain)?.[1];
  const rest =
    label === undefined
      ? plain
      : plain
          .slice(label.length + 1)
          .trim()
          .replace(leadingVerb, '');
  const said = saidOf(label ?? null, rest);
  const text = /^(?:when|if|while|once|after|before|given|at|in case)\b[^,]{3,80}, (.{8,})$/i.exec(said)?.[1] ?? said;
  const clause = /^.{18,}?(?= \(|[;；。]|[.,，] | [—–-] | → | so that | because )/u.exec(text)?.[0] ?? text;
  const short = shortened(clause.replace(/ \([^)]*\)?$/, '').replace(/[\s.,;:，。；：]{1,4}$/u, ''));
  return short.length < 4 || !/\p{L}{2}/u.test(short) || isCode(short) ? null : short;
}

/** An address, an expression, the name of a test, or a piece cut out of brackets or quotation marks. */
function isCode(short: string): boolean {
  if (/:\/\/|^[{[<]|[{}=]|;(?! \p{L})|[-=]>|→|^\w*[a-z]\w*_\w+_\w+$/u.test(short)) return true;
  return count(short, '(') !== count(short, ')') || count(short, '"') % 2 === 1;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Behind `Given … when …` stands what matters; a label of several words says it shorter. */
function saidOf(label: string | null, rest: string): string {
  const isScenario = /^(?:given|when|then|as a)\b/i.test(rest);
  const outcome = isScenario ? /\bthen[,:]? (.{8,})$/i.exec(rest)?.[1] : undefined;
  if (outcome !== undefined && !(label?.includes(' ') ?? false)) return outcome;
  return label === null || (rest.length >= 8 && !isScenario) ? rest : label;
}

const leadingVerb =
  /^(?:add|create|implement|build|write|ensure(?: that)?|provide|include|develop|set up|support for|use|configure|define|extend|enable|allow|handle|integrate|verify|validate)\s+(?!with\b|to\b|and\b|or\b)/i;
const longest = 64;

/** Cut between words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const at = cut.lastIndexOf(' ');
  return `${(at < 20 ? cut : cut.slice(0, at)).replace(/[\s.,;:(]{1,4}$/u, '')}…`;
}
