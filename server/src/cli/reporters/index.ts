import type { Reporter } from '../report';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { sarif } from './sarif';
import { text } from './text';

export const reporters: Readonly<Record<'text' | 'json' | 'sarif' | 'junit' | 'github', Reporter>> = {
  text,
  json,
  sarif,
  junit,
  github,
};
