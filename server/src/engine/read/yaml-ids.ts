/** Ids of risks in a text. */
import type { Located } from '../model';
import { place } from './yaml-level';

/** Where an id is expected, one word is one as it stands: `7`, `C1`. */
export function idsNamed(text: Located<string>): readonly Located<string>[] {
  return /^[\w.\u2010-\u2015-]{1,40}$/.test(text.value) && /\d/.test(text.value) ? [text] : idsIn(text);
}

/** In prose only what is written like an id. */
export function idsIn(text: Located<string>): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (const match of text.value.matchAll(pattern)) {
    const prefix = /^[A-Z]+/.exec(match[0])?.[0] ?? '';
    const before = text.value.slice(Math.max(0, match.index - 2), match.index);
    if (!otherIds.has(prefix) && before !== '~~' && !/[\w.-]$/.test(before))
      found.push(place(text, match.index, match[0]));
  }
  return found;
}

const pattern = /[A-Z][A-Z0-9]{0,15}(?:[-\u2010-\u2015][A-Z0-9.]{1,12}){0,3}[-\u2010-\u2015]\d{1,4}(?![\w-])/g;

/** Prefixes of acceptance criteria, decisions, weaknesses, standards: written like ids, never a risk's. */
const otherIds = new Set(
  'AC US ADR CWE CVE RFC ISO UTF SHA NIST PR EPIC STORY TASK REQ NFR FR BUG GH HTTP P'.split(' '),
);
