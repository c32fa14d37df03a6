import type { Reporter } from '../report';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { text } from './text';

type Format = 'text' | 'json' | 'sarif' | 'junit' | 'github';

/** SARIF explains every rule, and what rules teach is loaded only to be told. */
export const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => text,
  json: async () => json,
  sarif: async () => (await import('./sarif')).sarif,
  junit: async () => junit,
  github: async () => github,
};
