/** What the editor shows, as data: the manifest's settings block is generated from it. What a document *means* is in the engine. */
export const editorSettings = {
  'diagnostics.scope': {
    type: 'string',
    enum: ['openFiles', 'workspace'],
    default: 'openFiles',
    description: 'Which documents are checked: the open ones, or every risk document of the workspace.',
  },
  'codeLens.profile': {
    type: 'boolean',
    default: true,
    description: 'Score, bands and gate of the profile above its first line.',
  },
  'codeLens.matrix': { type: 'boolean', default: true, description: '*Show matrix* above the first line.' },
  'codeLens.score': { type: 'boolean', default: true, description: 'Score and band above each risk.' },
  'codeLens.progress': {
    type: 'boolean',
    default: true,
    description: 'How many mitigations are done, above each risk.',
  },
  'codeLens.owner': { type: 'boolean', default: true, description: 'The owner, or *no owner*, above each risk.' },
  'codeLens.acceptance': {
    type: 'boolean',
    default: true,
    description: 'Until when a risk is accepted, or that its acceptance has ended, above each risk.',
  },
  'codeLens.confirm': {
    type: 'boolean',
    default: true,
    description: '*Confirm the proposed levels* above each risk whose levels nobody has confirmed.',
  },
  'codeLens.rows': {
    type: 'string',
    enum: ['table', 'row'],
    default: 'table',
    description: 'Where the lenses of a register stand: together above its table, or above each of its rows.',
  },
  'hover.derivation': { type: 'boolean', default: true, description: 'How a score is computed.' },
  'hover.card': {
    type: 'boolean',
    default: true,
    description: 'Owner, mitigations, residual and gate effect of a risk.',
  },
  'hover.definition': {
    type: 'boolean',
    default: true,
    description: "What a level means in the document's rule book.",
  },
  'hover.profile': {
    type: 'boolean',
    default: true,
    description: "Over a document's title: why it is a risk document, and by which rule book.",
  },
  'hover.findings': { type: 'boolean', default: true, description: 'What was found elsewhere about the same risk.' },
  'inlayHints.score': {
    type: 'boolean',
    default: true,
    description: 'The computed score beside a risk whose text states none or another one.',
  },
  'inlayHints.claims': {
    type: 'boolean',
    default: true,
    description: 'The computed number beside a total that differs from it.',
  },
  'risks.followCursor': {
    type: 'boolean',
    default: true,
    description: 'Selects the risk at the cursor in the tree *Risks*.',
  },
  'preview.matrix': {
    type: 'boolean',
    default: true,
    description: 'The matrix above the register in the Markdown preview.',
  },
  'trace.server': {
    type: 'string',
    enum: ['messages', 'compact', 'verbose'],
    default: 'messages',
    description:
      'How much of what the editor and the server say to each other is in the log, once its level is *Trace*.',
    scope: 'window',
  },
} as const satisfies Record<string, Setting>;

interface SettingText {
  readonly description: string;
  /** A resource, a document that is, where nothing stands here. */
  readonly scope?: 'window';
}

export type Setting = SettingText &
  (
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'string'; readonly enum: readonly string[]; readonly default: string }
  );

type Table = typeof editorSettings;

export type EditorSettings = {
  readonly [K in keyof Table]: Table[K] extends { readonly enum: readonly (infer Word)[] } ? Word : boolean;
};

/** Reads `{ codeLens: { score: false } }` as well as `{ 'codeLens.score': false }`; what is not of the right type keeps its default. */
export function editorSettingsOf(section: unknown): EditorSettings {
  const entries = Object.entries(editorSettings).map(([key, setting]: [string, Setting]) => {
    const value = at(section, key);
    return [key, isValid(setting, value) ? value : setting.default];
  });
  return Object.fromEntries(entries) as EditorSettings;
}

function isValid(setting: Setting, value: unknown): boolean {
  return setting.type === 'boolean' ? typeof value === 'boolean' : setting.enum.includes(value as string);
}

function at(section: unknown, key: string): unknown {
  if (!isObject(section)) return undefined;
  if (key in section) return section[key];
  const [group = '', ...rest] = key.split('.');
  return rest.length === 0 ? undefined : at(section[group], rest.join('.'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
