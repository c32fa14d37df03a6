/** Story ids as teams write them: `1.6a`, `TEA-DX-001.5`, `C.4b`, `1-2-slug.md`, `STORY-BOOT-CORE`. */
import { epicWord, storyWord } from './story-headings';

export interface StoryName {
  /** `1.6a`; null when neither heading nor file name carries one. */
  readonly id: string | null;
  readonly title: string;
}

/** `Story 1.1: Account Creation` -> id and title. A heading without an id is all title. */
export function nameOfHeading(printed: string): StoryName {
  const heading = printed.replace(/^\[([\p{L}\d][\p{L}\d._-]{0,40}\d[a-z]?)\](?=[\s:：–—-])[\s:：–—-]{0,3}/u, '$1: ');
  const sequenced =
    /^\d{1,4}[ \t]{1,8}[-–—][ \t]{1,8}([A-Z][A-Z\d]{0,11}(?:-[A-Z\d]{1,12}){1,5})[ \t]{1,8}[-–—:][ \t]{1,8}(.*)$/u.exec(
      heading,
    );
  if (sequenced?.[1] !== undefined) return { id: sequenced[1], title: (sequenced[2] ?? '').trim() };
  const epic = numberedEpic.exec(heading);
  if (epic?.[1] !== undefined) return { id: `epic-${epic[1]}`, title: (epic[2] ?? '').trim() };
  const withoutWord = heading.replace(wordBefore, '');
  const hadWord = withoutWord !== heading;
  const match = /^(\S{1,60}?)(?:[ \t]{0,8}[:：–—]|[ \t]{1,8}[-–—](?=[ \t]))[ \t]{0,8}(.*)$/u.exec(withoutWord);
  if (match?.[1] !== undefined && (isStoryId(match[1]) || (hadWord && /^[\w.-]{1,60}$/.test(match[1]))))
    return { id: match[1], title: (match[2] ?? '').trim() };
  if (isStoryId(withoutWord.trim())) return { id: withoutWord.trim(), title: '' };
  const leading = /^(\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?)\.?[ \t]{1,8}(.*)$/.exec(withoutWord);
  if (leading?.[1] !== undefined) return { id: leading[1], title: (leading[2] ?? '').trim() };
  // `User Story: Sign in` is headed by its kind, and named by the rest.
  const named = hadWord && /^\D{0,40}[:：]/.test(heading) ? withoutWord : heading;
  return { id: null, title: named.trim() };
}

const numberedEpic = new RegExp(
  `${epicWord.source}[ \\t#]{0,4}(\\d{1,4})(?:[ \\t]{0,8}[-–—:：.][ \\t]{0,8}(.*))?$`,
  'iu',
);
const wordBefore = new RegExp(`${storyWord.source}(?:[ \\t]{1,8}[#:：]?|[:：#]|(?=\\d))[ \\t]{0,8}`, 'iu');

/** `docs/stories/1.1.account-creation.md` -> id `1.1`, title `account creation`. */
export function nameOfFile(path: string): StoryName {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const stem = file.replace(/\.(?:md|markdown|feature)$/i, '').replace(/^story[-._ ](?=\d)/i, '');
  const counted = /^e(?:pic)?[-._ ]?0*(\d{1,3})[-._ ]?s(?:tory)?[-._ ]?0*(\d{1,3}[a-z]?)(?=$|[-._ ])(.*)$/i.exec(stem);
  if (counted !== null) return { id: `${counted[1]}.${counted[2]}`, title: wordsOfSlug(counted[3] ?? '') };
  const match =
    /^(\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?)(?=$|[-._ ])(.*)$/i.exec(stem) ??
    /^([A-Z]{1,10}(?:-[A-Z0-9]{1,10}){0,4}[.-]\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?)(?=$|[-._ ])(.*)$/.exec(stem) ??
    /^(\d{1,3}-\d{1,3}[a-z]?)(?=$|-)(.*)$/i.exec(stem);
  if (match?.[1] === undefined && /^[A-Z]{2,12}(?:-[A-Z\d]{1,12}){1,6}$/.test(stem)) return { id: stem, title: '' };
  if (match?.[1] === undefined) return { id: null, title: wordsOfSlug(stem) };
  const id = /^\d+-\d+[a-z]?$/i.test(match[1]) ? match[1].replace('-', '.') : match[1];
  return { id, title: wordsOfSlug(match[2] ?? '') };
}

/** `Account Creation` -> `account-creation`, for file names: letters and digits of any script, nothing else. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-/, '')
    .replace(/-$/, '');
}

function isStoryId(text: string): boolean {
  if (/^[A-Z]{2,12}(?:-[A-Z\d]{1,12}){1,5}$/.test(text)) return true;
  return /^(?:[A-Z]{1,10}(?:-[A-Z0-9]{1,10}){0,4}[.-])?\d{1,4}(?:\.(?:\d{1,4}|x))*[a-z]?$/i.test(text);
}

function wordsOfSlug(slug: string): string {
  const words = slug.replace(/[-._ ]+/g, ' ').trim();
  return words === 'story' ? '' : words;
}
