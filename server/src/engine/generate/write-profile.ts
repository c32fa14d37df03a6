/** Chosen candidates -> the text of a new profile, in either shape. Nothing in it was computed anywhere but in `policy/`. */
import { type Plan, planProfile } from './plan-profile';
import { writeMarkdown } from './write-markdown';
import { writeYaml } from './write-yaml';

export type ProfileFormat = 'yaml' | 'markdown';

export function writeProfile(plan: Plan, format: ProfileFormat): string {
  const profile = planProfile(plan);
  return format === 'yaml' ? writeYaml(profile) : writeMarkdown(profile);
}
