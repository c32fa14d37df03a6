/** What the front matter of a story says of it: `id: TEA-DX-001.5`, `epic: 4` and `story: 2`, `title`, `status`. */
import type { Located } from '../model';
import type { Outline } from '../read/outline';

export interface StoryFront {
  readonly id: string | null;
  readonly title: string | null;
  readonly status: Located<string> | null;
}

export function frontOf({ text, frontMatter }: Outline): StoryFront {
  if (frontMatter === null) return { id: null, title: null, status: null };
  const at = (keys: string): Located<string> | null => {
    const source = text.slice(frontMatter.start, frontMatter.end);
    const found = new RegExp(
      `^(?:${keys})[ \\t]{0,4}:[ \\t]{0,4}(["']?)([^\\r\\n"'#]{1,200})\\1[ \\t]*\\r?$`,
      'im',
    ).exec(source);
    const value = found?.[2]?.trim() ?? '';
    if (found === null || value === '') return null;
    const start = frontMatter.start + found.index + found[0].indexOf(value);
    return { value, span: { start, end: start + value.length } };
  };
  const story = at('id|story[_-]?id|story|key|number')?.value ?? null;
  const epic = at('epic|epic[_-]?(?:id|num|number)')?.value ?? '';
  const isCount = (word: string): boolean => /^\d{1,4}$/.test(word);
  return {
    id: story !== null && isCount(story) && isCount(epic) ? `${epic}.${story}` : idOf(story),
    // Templates of issues put the kind in front: `[FEATURE] Export tours`.
    title: at('title')?.value.replace(/^\[[^\]]{1,20}\]\s{0,4}/, '') || null,
    status: at('status|state'),
  };
}

function idOf(word: string | null): string | null {
  return word !== null && /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(word) && /\d|-/.test(word) ? word : null;
}
