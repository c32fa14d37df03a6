/**
 * Which story a file belongs to. Every story's profile has its own TECH-001, so an id means the same risk in two files only
 * when both belong to one story: its profile, its gate file, the story itself.
 */
import type { RiskProfile } from '../engine';

/**
 * `12.1` for story `12.1`, `Story 12.1: Search` and a file named `12.1-risk-20250101.md`; `shop-12` for a ticket; `checkout-flow` for a
 * story with that name. null where nothing says.
 */
export function storyKeyOf(uri: string, profile: RiskProfile | null): string | null {
  const stated = profile?.story?.value ?? null;
  return (stated === null ? null : keyIn(stated)) ?? keyOfFile(uri);
}

/** `id` is what the story says of itself: `1.6a` for a profile of `Story 1.6A`. */
export function isOfStory(uri: string, profile: RiskProfile, id: string): boolean {
  return profile.story?.value === id || storyKeyOf(uri, profile) === keyIn(id);
}

export function keyOfFile(uri: string): string | null {
  const [folder = '', name = ''] = uri.split('/').slice(-2).map(decoded);
  const [, first, second] =
    /^(?:story[-_. ]?|epic[-_. ]?)?(\d+)[.\-_](\d+(?:\.\d{1,2}(?!\d))?[a-z]?)(?=[.\-_ ])/i.exec(name) ?? [];
  if (first !== undefined && second !== undefined) return `${first}.${second}`.toLowerCase();
  return (
    /^(?:story[-_. ])?([A-Z][A-Z0-9]{1,9}-\d+)(?=[.\-_ ])(?!\.\d)/.exec(name)?.[1]?.toLowerCase() ??
    namedBy(folder, name)
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Only files that say that they are stories go by a name. */
function namedBy(folder: string, name: string): string | null {
  const base = name.replace(/(?:[-_.](?:story|risk))?\.(?:md|markdown|ya?ml)$/i, '');
  const isStory =
    /^(?:user[-_ ]?)?stories$/i.test(folder) || /^story[-_. ]/i.test(name) || /[-_.]story\.\w+$/i.test(name);
  // `OPS-12.2-move.md` and `TEA-DX-001.5-messages.md` are known by what stands before their words, as a profile states it.
  const id = /^[A-Z]{1,10}(?:-[A-Z0-9]{1,10}){0,4}[.-]\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?(?=$|[-._ ])/.exec(base)?.[0];
  if (isStory && id !== undefined) return keyIn(id);
  const slug = isStory ? slugOf(base) : '';
  return slug === '' || /^(?:readme|index|template|overview)$/.test(slug) ? null : slug;
}

/** `TEA-DX-001.5` is another story than `TEA-GAME-001.5`; the word for a story or an epic tells none apart. */
const lettered =
  /(?<![\w.-])(?!(?:STORY|EPIC|US)-\d)[A-Z]{2,10}(?:-[A-Z\d]{1,10}){0,4}-\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?(?!\w)/;

function keyIn(story: string): string | null {
  const ticket = lettered.exec(story)?.[0] ?? /(?<![\w.-])[A-Z][A-Z0-9]{1,9}-\d+(?![\w]|[.\-_]\d)/.exec(story)?.[0];
  const [, first, second] = /(\d+)[.\-_](\d+(?:\.\d{1,2}(?!\d))?(?:[a-z](?![a-z\d]))?)/i.exec(story) ?? [];
  if (ticket !== undefined) return ticket.toLowerCase();
  return (first === undefined ? null : `${first}.${second}`.toLowerCase()) ?? (slugOf(story) || null);
}

/** `Checkout flow`, `story-checkout-flow` and `checkout_flow` are one. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-?(?:story-(?=.))?|-$/g, '');
}
