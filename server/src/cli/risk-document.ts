/** A document that lists risks, read under the rule book that was asked for; anything else is wrong use, said in one line. */
import { findPolicy, formatOf, namedPolicies, policiesOf, type Reading, read, type Settings } from '../engine/checking';
import { UsageError } from './shell';

export function readRisks(path: string, text: string, settings: Settings, format = formatOf(path)): Reading {
  const reading = read(text, { format, settings });
  const { recognition, kind } = reading.profile;
  if (!recognition.recognised) throw new UsageError(`${path} is no risk document: ${recognition.reason.text}`);
  if (kind === 'gate') throw new UsageError(`${path} is a gate file: it sums risks up and does not list them`);
  return reading;
}

/** The project's settings with the rule book of --policy: a name that nobody knows would silently be another one. */
export function underPolicy(settings: Settings, name: string | undefined): Settings {
  if (name === undefined) return settings;
  const own = policiesOf(settings);
  if (name !== 'auto' && findPolicy(name, own) === null) {
    const known = [...own, ...namedPolicies].map((policy) => policy.name);
    throw new UsageError(`there is no rule book '${name}'; there are ${known.join(', ')}`);
  }
  return { ...settings, policy: name };
}
