/** text -> profile. Never throws, never gives up: broken text yields what could still be read, plus problems. */
import type { RiskProfile } from '../model';
import type { Policy } from '../policy';
import { defaultSettings, policiesOf, type Settings } from '../settings';
import { assemble } from './assemble';
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
  readonly profile: RiskProfile;
  readonly text: string;
  readonly memory: MarkdownMemory | YamlMemory;
}

/** Given the reading of an earlier version, reads again only what differs. */
export function read(text: string, options: ReadOptions, previous: Reading | null = null): Reading {
  const settings = options.settings ?? defaultSettings;
  const { draft, memory } =
    options.format === 'yaml'
      ? readYaml(text, previous?.memory.format === 'yaml' ? previous.memory : null)
      : readMarkdown(text, previous?.memory.format === 'markdown' ? previous.memory : null);
  return { profile: assemble(draft, text, settings, options.policies ?? policiesOf(settings)), text, memory };
}

export function formatOf(fileName: string): RiskProfile['format'] {
  return /\.ya?ml$/i.test(fileName) ? 'yaml' : 'markdown';
}
