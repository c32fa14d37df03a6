/** text -> profile. Never throws, never gives up: broken text yields what could still be read, plus problems. */
import { lazily } from '../lazy';
import type { RiskProfile } from '../model';
import type { Policy } from '../policy';
import { defaultSettings, policiesOf, type Settings } from '../settings';
import { type Assembled, assemble } from './assemble';
import type { Frame } from './frame';
import { profileInText } from './in-text';
import { type MarkdownMemory, readMarkdown } from './markdown-reader';
import { readYaml, type YamlMemory } from './yaml-reader';

export interface ReadOptions {
  /** By the file's name or the editor's language; recognition itself looks at the content alone. */
  readonly format: RiskProfile['format'];
  readonly settings?: Settings;
  readonly policies?: readonly Policy[];
}

/** A profile together with what makes reading the next version of the same text cheap. */
export interface Reading {
  /** With spans of the text; made when somebody asks. */
  readonly profile: RiskProfile;
  /** The same with spans of `frame`: risks that an edit did not touch are the same objects as before it. */
  readonly framed: RiskProfile;
  readonly frame: Frame;
  readonly text: string;
  readonly memory: ReadingMemory;
}

export interface ReadingMemory {
  readonly reader: MarkdownMemory | YamlMemory;
  readonly assembled: Assembled;
}

/** Given the reading of an earlier version, reads again only what differs. */
export function read(text: string, options: ReadOptions, previous: Reading | null = null): Reading {
  const settings = options.settings ?? defaultSettings;
  const before = previous?.memory.reader ?? null;
  const { draft, frame, memory } =
    options.format === 'yaml'
      ? readYaml(text, before?.format === 'yaml' ? before : null)
      : readMarkdown(text, before?.format === 'markdown' ? before : null);
  const policies = options.policies ?? policiesOf(settings);
  const assembled = assemble({ draft, text, frame }, settings, policies, previous?.memory.assembled ?? null);
  return readingOf({ frame, text, memory: { reader: memory, assembled }, profile: null });
}

interface Made extends Pick<Reading, 'frame' | 'text' | 'memory'> {
  profile: RiskProfile | null;
}

const readingOf = lazily<Made, Reading>({
  profile(made) {
    made.profile ??= profileInText(made.memory.assembled.profile, made.frame);
    return made.profile;
  },
  framed: ({ memory }) => memory.assembled.profile,
  frame: ({ frame }) => frame,
  text: ({ text }) => text,
  memory: ({ memory }) => memory,
});

export function formatOf(fileName: string): RiskProfile['format'] {
  return /\.ya?ml$/i.test(fileName) ? 'yaml' : 'markdown';
}
