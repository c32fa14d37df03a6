/** A package of an extension that has a name and nothing else, as VS Code installs it from a file: a ZIP without compression. */
export function vsixOf({
  publisher,
  name,
  version,
}: {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}): Uint8Array {
  const manifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata><Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/><DisplayName>${name}</DisplayName></Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets>
</PackageManifest>`;
  const types = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>`;
  return zipOf([
    ['extension.vsixmanifest', manifest],
    ['[Content_Types].xml', types],
    ['extension/package.json', JSON.stringify({ publisher, name, version, engines: { vscode: '^1.100.0' } })],
  ]);
}

function zipOf(files: readonly (readonly [string, string])[]): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  const bytes: number[] = [];
  const directory: number[] = [];
  for (const [path, text] of files) {
    const name = encode(path);
    const body = encode(text);
    const shared = [
      ...two(20),
      ...two(0x0800),
      ...two(0),
      ...four(0x21_0000),
      ...four(sumOf(body)),
      ...four(body.length),
      ...four(body.length),
      ...two(name.length),
      ...two(0),
    ];
    directory.push(
      ...four(0x02014b50),
      ...two(20),
      ...shared,
      ...two(0),
      ...two(0),
      ...two(0),
      ...four(0),
      ...four(bytes.length),
      ...name,
    );
    bytes.push(...four(0x04034b50), ...shared, ...name, ...body);
  }
  const end = [
    ...four(0x06054b50),
    ...two(0),
    ...two(0),
    ...two(files.length),
    ...two(files.length),
    ...four(directory.length),
    ...four(bytes.length),
    ...two(0),
  ];
  return new Uint8Array([...bytes, ...directory, ...end]);
}

function two(value: number): readonly number[] {
  return [value & 255, (value >>> 8) & 255];
}

function four(value: number): readonly number[] {
  return [...two(value & 0xffff), ...two(value >>> 16)];
}

/** CRC-32, bit by bit: the files are small. */
function sumOf(body: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of body) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
