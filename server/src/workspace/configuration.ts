/** Settings per document: the project's own file rules, the editor's `riskProfile` section fills what that leaves open. */
import type { Connection } from 'vscode-languageserver';
import { type Baseline, defaultSettings, type Policy, policiesOf, type Settings, settingsSchema } from '../engine';
import type { Client } from './client';
import { type EditorSettings, editorSettingsOf } from './editor-settings';
import { isIgnored, type ProjectFile, type ProjectFiles, pathIn } from './project-files';

export interface DocumentSettings {
  readonly project: Settings;
  readonly policies: readonly Policy[];
  readonly editor: EditorSettings;
  /** The project says that this file is no risk document. */
  readonly ignored: boolean;
  /** What is known already and not reported, and the name of the file in it. */
  readonly baseline: { readonly known: Baseline; readonly path: string } | null;
}

export interface SettingsSource {
  of(uri: string): Promise<DocumentSettings>;
  /** Forgets everything; with a value where the client pushes its settings instead of being asked. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

type Workspace = Pick<Connection['workspace'], 'getConfiguration'>;

export function settingsSource(workspace: Workspace, client: Client, projects: ProjectFiles): SettingsSource {
  const known = new Map<string, Promise<DocumentSettings>>();
  let pushed: unknown = client.initialSettings;
  const section = async (uri: string): Promise<unknown> => {
    if (!client.configuration) return pushed;
    // Some editors can be asked and know nothing: what they said at the start counts. One that is gone cannot even be asked.
    try {
      const answer: unknown = await workspace.getConfiguration({ scopeUri: uri, section: 'riskProfile' });
      return answer ?? pushed;
    } catch {
      return pushed;
    }
  };
  return {
    of(uri) {
      const present = known.get(uri);
      if (present !== undefined) return present;
      const loading = Promise.all([section(uri), projects.above(uri)]).then(([editor, file]) =>
        documentSettingsOf(editor, file, uri),
      );
      known.set(uri, loading);
      return loading;
    },
    changed(value) {
      known.clear();
      const own = (value as { riskProfile?: unknown } | null)?.riskProfile;
      if (own !== undefined) pushed = own;
    },
    forget: (uri) => void known.delete(uri),
  };
}

export function documentSettingsOf(section: unknown, file: ProjectFile | null = null, uri = ''): DocumentSettings {
  const project = fill(file?.configuration.settings ?? defaultSettings, section);
  return {
    project,
    policies: policiesOf(project),
    editor: editorSettingsOf(section),
    ignored: file !== null && isIgnored(file, uri),
    baseline: file?.baseline == null ? null : { known: file.baseline, path: pathIn(file, uri) },
  };
}

/** One wrong value in the editor's settings loses itself and no other. */
function fill(file: Settings, section: unknown): Settings {
  if (typeof section !== 'object' || section === null) return file;
  let settings = file;
  for (const key of Object.keys(settingsSchema.shape) as (keyof Settings)[]) {
    const value = (section as Record<string, unknown>)[key];
    if (value === undefined || value === null || !isOpen(file, key)) continue;
    const parsed = settingsSchema.safeParse({ ...settings, [key]: value });
    if (parsed.success) settings = parsed.data;
  }
  return settings;
}

/** A value that equals the default is one that the file leaves open. */
function isOpen(file: Settings, key: keyof Settings): boolean {
  return JSON.stringify(file[key]) === JSON.stringify(defaultSettings[key]);
}
