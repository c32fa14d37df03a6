// A folder on no disk, read only and without a search: what a virtual workspace may be at its poorest.
const { EventEmitter, FileSystemError, FileType, workspace } = require('vscode');

const name = '3.3.risk.yaml';
const folders = { '/third': [['deep', FileType.Directory]], '/third/deep': [[name, FileType.File]] };
const text = new TextEncoder().encode(`story: "3.3"
risks:
  - id: DATA-001
    title: The last entry of a day is lost
    probability: medium
    impact: high
    score: 4
    owner: Ana Ruiz
`);
const times = { ctime: 1, mtime: 1 };
const isFile = (path) => path === `/third/deep/${name}`;
const refuse = () => {
  throw FileSystemError.NoPermissions();
};

exports.activate = () =>
  workspace.registerFileSystemProvider('kept-in-memory', {
    onDidChangeFile: new EventEmitter().event,
    watch: () => ({ dispose() {} }),
    stat({ path }) {
      if (isFile(path)) return { type: FileType.File, size: text.length, ...times };
      if (path in folders) return { type: FileType.Directory, size: 0, ...times };
      throw FileSystemError.FileNotFound();
    },
    readDirectory: ({ path }) => folders[path] ?? [],
    readFile({ path }) {
      if (isFile(path)) return text;
      throw FileSystemError.FileNotFound();
    },
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  });
