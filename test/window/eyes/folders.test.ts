import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { useWorkbench } from './use-workbench';

const profile = (story: string, risk: string): string => `story: "${story}"
risks:
  - id: ${risk}
    title: Queue drops messages
    probability: medium
    impact: high
    score: 4
    owner: Ana Ruiz
`;

describe('a workspace of several folders, one of them on no disk', () => {
  const folder = join(temporaryFolder('risk-folders'), 'folders');
  for (const [name, story, risk] of [
    ['first', '1.1', 'TECH-001'],
    ['second', '2.2', 'SEC-001'],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, `${story}.risk.yaml`), profile(story, risk));
  }
  const folders = [{ path: 'first' }, { path: 'second' }, { uri: 'virtual:/third', name: 'third' }];
  writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
  const window = useWorkbench({
    folder,
    workspace: 'all.code-workspace',
    file: 'first/1.1.risk.yaml',
    beside: [virtualFiles()],
  });
  const rows = () => window().page.locator('.pane', { hasText: 'TECH-001' }).locator('.monaco-list-row');

  it('lists the risks of all of them', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Focus on Risks View');
    for (const risk of ['TECH-001', 'SEC-001', 'DATA-001']) await rows().filter({ hasText: risk }).waitFor();
    await window().screenshot('folders');
  });

  it('finds what is wrong in the file that is on no disk', async () => {
    await rows().filter({ hasText: 'DATA-001' }).click();
    await window().isOpen('third/deep/3.3.risk.yaml');
    await window().seeSquiggles('error');
  });
});

/** A file system without a search: one profile in a folder of a folder. */
function virtualFiles(): string {
  const extension = join(temporaryFolder('risk-virtual'), 'tests.virtual-files-1.0.0');
  mkdirSync(extension);
  const manifest = {
    name: 'virtual-files',
    publisher: 'tests',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    activationEvents: ['onFileSystem:virtual', '*'],
    main: './extension.js',
  };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(extension, 'extension.js'),
    `const { EventEmitter, FileSystemError, FileType, workspace } = require('vscode');
const folders = { '/third': [['deep', FileType.Directory]], '/third/deep': [['3.3.risk.yaml', FileType.File]] };
const file = '/third/deep/3.3.risk.yaml';
const text = new TextEncoder().encode(${JSON.stringify(profile('3.3', 'DATA-001'))});
const refuse = () => { throw FileSystemError.NoPermissions(); };
const times = { ctime: 1, mtime: 1 };
exports.activate = () => workspace.registerFileSystemProvider('virtual', {
  onDidChangeFile: new EventEmitter().event,
  watch: () => ({ dispose() {} }),
  stat({ path }) {
    if (path === file) return { type: FileType.File, size: text.length, ...times };
    if (path in folders) return { type: FileType.Directory, size: 0, ...times };
    throw FileSystemError.FileNotFound();
  },
  readDirectory: ({ path }) => folders[path] ?? [],
  readFile({ path }) {
    if (path === file) return text;
    throw FileSystemError.FileNotFound();
  },
  createDirectory: refuse, writeFile: refuse, delete: refuse, rename: refuse,
});
`,
  );
  return extension;
}
