/** A user story as it is written, with the place of every line: what *Generate risk profile* reads. Never throws. */
import type { Located } from '../model';
import { parseOutline } from '../read/markdown';
import type { Outline } from '../read/outline';
import { readCriteria } from './story-criteria';
import { frontOf } from './story-front';
import { featureAsMarkdown, fencesAsMarkdown, isFeatureFile } from './story-gherkin';
import { nameOfFile, nameOfHeading, type StoryName, slugOf } from './story-id';
import { lineIndexOf } from './story-lines';
import { passagesOf } from './story-passages';
import { readTasks } from './story-tasks';

export interface Story {
  readonly text: string;
  readonly id: string | null;
  readonly title: string;
  /** The heading that names it; null when the file name does. */
  readonly heading: Located<string> | null;
  readonly status: Located<string> | null;
  readonly criteria: readonly Criterion[];
  readonly tasks: readonly StoryTask[];
  /** Everything that may be evidence, in the order of the text. */
  readonly passages: readonly Passage[];
}

export interface Criterion {
  /** `AC1`, `AC2.3`; with other words where the story numbers nothing there: `Technical Requirements 2`. */
  readonly id: string;
  readonly group: string | null;
  readonly text: Located<string>;
  /** From 1. */
  readonly line: number;
}

export interface StoryTask {
  readonly text: Located<string>;
  readonly line: number;
  readonly done: boolean | null;
  /** Ids of criteria, its own or those of the task it belongs to. */
  readonly criteria: readonly string[];
}

export type Part = 'title' | 'narrative' | 'criterion' | 'task' | 'risk' | 'note' | 'testing' | 'place';

/** One line, or one wrapped sentence, that can be quoted. */
export interface Passage {
  readonly part: Part;
  readonly lines: readonly PassageLine[];
  /** The heading it stands under. */
  readonly under: string | null;
  /** Criteria it states or serves. */
  readonly criteria: readonly string[];
}

export interface PassageLine {
  /** Exactly as in the text, without list marker and box. */
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly line: number;
}

/** The file name helps where the heading carries no id. */
export function readStory(text: string, path: string | null = null): Story {
  const outline = outlineOf(text);
  const front = frontOf(outline);
  const lineOf = lineIndexOf(text);
  const heading = outline.sections.find((section) => section.level === 1)?.heading ?? null;
  const printed = heading === null ? null : nameOfHeading(heading.content.plain);
  const file = path === null ? null : nameOfFile(path);
  const criteria = readCriteria(outline, lineOf);
  const tasks = readTasks(outline, lineOf, criteria);
  return {
    text,
    id: printed?.id ?? front.id ?? file?.id ?? null,
    title: titleOf(printed ?? { id: null, title: '' }, front.title, file),
    heading: heading === null ? null : { value: heading.content.plain, span: heading.content.span },
    status: statusOf(text) ?? front.status,
    criteria,
    tasks,
    passages: passagesOf(outline, lineOf, criteria, tasks),
  };
}

/** A heading that is only the file's name, `1-2-slug`, or the number again, says less than either. */
function titleOf(printed: StoryName, front: string | null, file: StoryName | null): string {
  const isName = file !== null && file.id !== null && slugOf(printed.title) === slugOf(`${file.id} ${file.title}`);
  if (printed.title !== '' && !isName) return printed.title;
  const own = file?.title ?? '';
  return front ?? (slugOf(own) === printed.id ? '' : own);
}

/** Gherkin is read as the Markdown that says the same; what is quoted stays as it was written. */
function outlineOf(text: string): Outline {
  if (isFeatureFile(text)) return { ...parseOutline(featureAsMarkdown(text)).outline, text };
  const { outline } = parseOutline(text);
  const rewritten = fencesAsMarkdown(outline);
  return rewritten === null ? outline : { ...parseOutline(rewritten).outline, text };
}

/** `Status: Draft`, `**Status:** ✅ **Done**`, or a heading `Status` with the first line under it; marks before the word are no status. */
function statusOf(text: string): Located<string> | null {
  const label =
    /^[ \t]{0,3}(?:#{1,4}[ \t]{1,4}|[-*>][ \t]{1,4})?\*{0,2}(?:(?:story )?status|statut|[ée]tat|estado|estatus|situa[çc][ãa]o|zustand|状态|狀態|状態|ステータス|상태)(?:\*{0,2}[ \t]?[:：]\*{0,2}[ \t]{0,4}|\*{0,2}(?=[ \t]{0,8}\r?$))/im.exec(
      text,
    );
  if (label === null) return null;
  const rest = text.slice(label.index + label[0].length);
  const found = /^[\s*]{0,20}(?:[-*] \[[ xX]\] )?(?:[^\p{L}\p{N}\r\n[#]{1,8})?([\p{L}\p{N}[][^\r\n*`]{0,200})/u.exec(
    rest,
  );
  if (found?.[1] === undefined) return null;
  const start = label.index + label[0].length + found[0].length - found[1].length;
  const value = found[1].trimEnd();
  return { value, span: { start, end: start + value.length } };
}
