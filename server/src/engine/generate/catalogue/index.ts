/** Every risk pattern, by category in the order in which profiles list them. */
import type { Category } from '../pattern';
import { business } from './business';
import { data } from './data';
import { operational } from './operational';
import { performance } from './performance';
import { security } from './security';
import { technical } from './technical';

export const catalogue: readonly Category[] = [technical, security, performance, data, business, operational];
