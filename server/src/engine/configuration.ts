/** `.riskprofile.yaml` -> settings. Every fault is named at its place; the rest of the file still counts. */
import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { asWritten, type Message, say } from './message';
import type { Span } from './model';
import { bandOf, findPolicy, scoreOf } from './policy';
import { rules } from './rules';
import { defaultSettings, policiesOf, type Settings, settingsSchema } from './settings';

export interface Configuration {
  readonly settings: Settings;
  readonly problems: readonly ConfigurationProblem[];
}

export interface ConfigurationProblem {
  readonly message: Message;
  readonly span: Span;
}

export function readConfiguration(text: string): Configuration {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const problems: ConfigurationProblem[] = document.errors.map(({ message, pos }) => ({
    message: asWritten(message.split('\n')[0] ?? message),
    span: { start: pos[0], end: Math.max(pos[0], pos[1]) },
  }));
  const root = document.contents as Node | null;
  if (root === null) return { settings: defaultSettings, problems };
  if (!isMap(root)) {
    problems.push({ message: say`the configuration is a mapping of settings`, span: spanOf(root) });
    return { settings: defaultSettings, problems };
  }
  const raw: unknown = document.toJS({ maxAliasCount: 100 });
  const settings = settle(raw as Record<string, unknown>, (path, message, atKey) => {
    problems.push({ message: say`${path.join('.')}: ${message}`, span: placeOf(root, path, atKey) });
  });
  for (const { path, message, atKey } of semanticFaults(settings)) {
    problems.push({ message, span: placeOf(root, path, atKey) });
  }
  return { settings, problems };
}

/** Drops what does not fit until the rest does, so that one wrong value does not lose the others. */
function settle(
  raw: Record<string, unknown>,
  report: (path: readonly (string | number)[], message: Message, atKey: boolean) => void,
): Settings {
  let value: Record<string, unknown> = raw;
  for (let round = 0; round < 50; round += 1) {
    const parsed = settingsSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    const next = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
    for (const issue of parsed.error.issues) {
      const path = issue.path as (string | number)[];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          report([...path, key], unknownSetting(key, path), true);
          remove(next, [...path, key]);
        }
      } else {
        report(path, asWritten(wordsFor(issue.message)), false);
        remove(next, path);
      }
    }
    value = next;
  }
  return defaultSettings;
}

interface SemanticFault {
  readonly path: readonly string[];
  readonly message: Message;
  readonly atKey: boolean;
}

function semanticFaults(settings: Settings): readonly SemanticFault[] {
  const faults: SemanticFault[] = [];
  for (const name of Object.keys(settings.rules)) {
    if (!rules.some((rule) => rule.name === name)) {
      faults.push({ path: ['rules', name], message: say`there is no rule “${name}”`, atKey: true });
    }
  }
  if (settings.policy !== 'auto' && findPolicy(settings.policy, policiesOf(settings)) === null) {
    faults.push({ path: ['policy'], message: say`there is no policy “${settings.policy}”`, atKey: false });
  }
  return [...faults, ...Object.entries(settings.policies).flatMap(([name]) => policyFaults(name, settings))];
}

/** A rule book that contradicts itself decides something that nobody meant. */
function policyFaults(name: string, settings: Settings): readonly SemanticFault[] {
  const custom = settings.policies[name];
  const policy = findPolicy(name, policiesOf(settings));
  if (custom === undefined || policy === null) return [];
  const { probability, impact, formula, gate } = policy;
  const at = (key: string, message: Message): SemanticFault => ({
    path: ['policies', name, key],
    message,
    atKey: true,
  });
  const grid = formula.kind === 'lookup' ? formula.grid : null;
  const isWrong =
    grid !== null && (grid.length !== probability.length || grid.some((row) => row.length !== impact.length));
  const scores = probability.flatMap((p) => impact.flatMap((i) => scoreOf(policy, p.level, i.level) ?? []));
  const bare = scores.find((score) => bandOf(policy, score) === null);
  return [
    ...(isWrong && custom.grid !== undefined
      ? [at('grid', say`the grid needs ${probability.length} rows of ${impact.length} scores`)]
      : []),
    ...(bare !== undefined && (custom.bands !== undefined || custom.grid !== undefined)
      ? [at(custom.bands === undefined ? 'grid' : 'bands', say`no band holds the score ${bare}`)]
      : []),
    ...(custom.gate !== undefined && gate.concernsFrom > gate.failFrom
      ? [at('gate', say`concerns are raised from ${gate.concernsFrom}, but it fails from ${gate.failFrom} already`)]
      : []),
  ];
}

function unknownSetting(key: string, path: readonly (string | number)[]): Message {
  if (path.length > 0) return say`there is no such setting`;
  const near = Object.keys(settingsSchema.shape).find((name) => name.startsWith(key.slice(0, 3)));
  return near === undefined ? say`there is no such setting` : say`there is no such setting; did you mean “${near}”?`;
}

function wordsFor(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/^Invalid option: /, '');
}

function remove(value: unknown, path: readonly (string | number)[]): void {
  let at = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined && at !== null && typeof at === 'object') delete at[last];
}

/** The value's place, or the key's: a misspelt key is underlined itself. */
function placeOf(root: Node, path: readonly (string | number)[], atKey: boolean): Span {
  let node: Node = root;
  let span = spanOf(root);
  for (const key of path) {
    if (!isMap(node)) return spanOf(node);
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return span;
    span = spanOf(pair.key as Node);
    if (pair.value === null) return span;
    node = pair.value as Node;
  }
  return !atKey && isScalar(node) ? spanOf(node) : span;
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
