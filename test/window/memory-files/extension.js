// Folders on no disk, read only and without a search: what a virtual workspace may be at its poorest. One of them holds many files,
// which come only as far as the first ones until a command lets the others go on.
const { EventEmitter, FileSystemError, FileType, commands, workspace } = require('vscode');

const profile = (story, risk) =>
  new TextEncoder().encode(`story: "${story}"
risks:
  - id: ${risk}
    title: The last entry of a day is lost
    probability: medium
    impact: high
    score: 4
    owner: Ana Ruiz
`);
const files = new Map([['/third/deep/3.3.risk.yaml', profile('3.3', 'DATA-001')]]);
for (let index = 100; index < 220; index += 1)
  files.set(`/many/8.${index}.risk.yaml`, profile(`8.${index}`, 'TECH-001'));
const folders = new Map([
  ['/third', [['deep', FileType.Directory]]],
  ['/third/deep', [['3.3.risk.yaml', FileType.File]]],
  ['/many', [...files.keys()].flatMap((path) => (path.startsWith('/many/') ? [[path.slice(6), FileType.File]] : []))],
]);
const times = { ctime: 1, mtime: 1 };
const refuse = () => {
  throw FileSystemError.NoPermissions();
};

let goOn;
const allowed = new Promise((resolve) => {
  goOn = resolve;
});

exports.activate = () => {
  commands.registerCommand('memoryFiles.goOn', goOn);
  workspace.registerFileSystemProvider('kept-in-memory', {
    onDidChangeFile: new EventEmitter().event,
    watch: () => ({ dispose() {} }),
    stat({ path }) {
      const text = files.get(path);
      if (text !== undefined) return { type: FileType.File, size: text.length, ...times };
      if (folders.has(path)) return { type: FileType.Directory, size: 0, ...times };
      throw FileSystemError.FileNotFound();
    },
    readDirectory: ({ path }) => folders.get(path) ?? [],
    async readFile({ path }) {
      const text = files.get(path);
      if (text === undefined) throw FileSystemError.FileNotFound();
      if (path.startsWith('/many/') && path >= '/many/8.150') await allowed;
      return text;
    },
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  });
};
