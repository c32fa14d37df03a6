/** Whether a text is a story at all: risks read out of a manual or a change log would be inventions. */
import { type Message, say } from '../message';
import type { Story } from './story';
import { epicWord, storyWord, wish } from './story-headings';
import { nameOfFile, nameOfHeading } from './story-id';

/** null where it is one, as far as can be seen: when in doubt a person asked for it, and gets what there is. */
export function whyNoStory(story: Story, path: string | null): Message | null {
  const { criteria, tasks, heading, text } = story;
  if (criteria.length > 0 || tasks.length > 0) return null;
  const start = text.slice(0, longest).replace(/[*_]/g, '');
  const title = heading?.value.trim() ?? '';
  if (storyWord.test(title) || epicWord.test(title) || nameOfHeading(title).id !== null) return null;
  if (path !== null && (nameOfFile(path).id !== null || /stor(?:y|ies)/i.test(path))) return null;
  if (wish.test(start) || asked.test(start)) return null;
  if (/\brisk (?:profile|assessment|register|matrix)\b/i.test(title)) return say`it is about its risks already`;
  return say`it has no acceptance criteria, no tasks and no sentence like “As a user, I want …”`;
}

const longest = 100_000;
/** Requirements and wishes in other forms. */
const asked =
  /\b(?:SHALL|MUST)\b|\b(?:FR|NFR|US|REQ)-\d|^[ \t>*_-]{0,8}(?:given|scenario)\b|feature request|(?:solution|behaviou?r) you.d like|expected behaviou?r|user stor(?:y|ies)/im;
