/** The licences of the packages whose code is in the bundles: [path, text]. They ask for their text wherever their code goes. */
export function noticeFiles(readText, listFiles) {
  const { dependencies } = JSON.parse(readText('package.json'));
  const packages = [...withDependencies(Object.keys(dependencies), readText)].sort();
  const notices = packages.map((name) => noticeOf(name, readText, listFiles));
  const head = `Inline Risk Profiles contains code of the packages below, each under its own licence.
Written by \`npm run generate\` from what is installed; edit nothing here.
`;
  return [['THIRD-PARTY-NOTICES.txt', [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`)]];
}

function withDependencies(names, readText, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const { dependencies = {} } = JSON.parse(readText(`node_modules/${name}/package.json`));
    withDependencies(Object.keys(dependencies), readText, found);
  }
  return found;
}

function noticeOf(name, readText, listFiles) {
  const { version, license } = JSON.parse(readText(`node_modules/${name}/package.json`));
  const file = listFiles(`node_modules/${name}`).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`${name} carries no text of its licence`);
  const text = readText(`node_modules/${name}/${file}`).replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
