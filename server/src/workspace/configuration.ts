/** Settings per document: what the project's own file says, then what the editor's `riskProfile` section says. */
import type { Connection } from 'vscode-languageserver';
import { defaultSettings, type Policy, type Settings, settingsSchema } from '../engine';
import type { Client } from './client';
import { type EditorSettings, editorSettingsOf } from './editor-settings';

export interface DocumentSettings {
  readonly project: Settings;
  readonly policies: readonly Policy[];
  readonly editor: EditorSettings;
}

export interface Configuration {
  of(uri: string): Promise<DocumentSettings>;
  /** Forgets everything; with a value where the client pushes its settings instead of being asked. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

type Workspace = Pick<Connection['workspace'], 'getConfiguration'>;

export function configurationOf(workspace: Workspace, client: Client): Configuration {
  const known = new Map<string, Promise<DocumentSettings>>();
  let pushed: unknown = client.initialSettings;
  const load = async (uri: string): Promise<DocumentSettings> => {
    if (!client.configuration) return documentSettingsOf(pushed);
    const section: unknown = await workspace
      .getConfiguration({ scopeUri: uri, section: 'riskProfile' })
      .catch(() => null);
    return documentSettingsOf(section);
  };
  return {
    of(uri) {
      const present = known.get(uri);
      if (present !== undefined) return present;
      const loading = load(uri);
      known.set(uri, loading);
      return loading;
    },
    changed(value) {
      known.clear();
      const section = (value as { riskProfile?: unknown } | null)?.riskProfile;
      if (section !== undefined) pushed = section;
    },
    forget: (uri) => void known.delete(uri),
  };
}

export function documentSettingsOf(section: unknown): DocumentSettings {
  return { project: projectSettingsOf(section), policies: [], editor: editorSettingsOf(section) };
}

/** One wrong setting loses its own value and no other. */
function projectSettingsOf(section: unknown): Settings {
  if (typeof section !== 'object' || section === null) return defaultSettings;
  let settings = defaultSettings;
  for (const key of Object.keys(settingsSchema.shape)) {
    const value = (section as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    const parsed = settingsSchema.safeParse({ ...settings, [key]: value });
    if (parsed.success) settings = parsed.data;
  }
  return settings;
}
