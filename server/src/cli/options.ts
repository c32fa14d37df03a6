import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './shell';

export type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** Parses options and says in one line what is wrong with them. */
export function parseOptions<T extends OptionTable>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

/** The value, when it is one of the choices. */
export function oneOf<T extends string>(name: string, value: string | undefined, choices: readonly [T, ...T[]]): T {
  if (value === undefined) return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${choices.join(', ')}, not '${value}'`);
  return found;
}
