/** The examples as the documentation names them: as `docs/` of a project, and under the names that a page makes up. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type Outcome, runIn } from '../../unit/cli/shell';

type Files = Readonly<Record<string, string>>;

export function filesOf(): Files {
  const examples = readdirSync('examples', { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => statSync(`examples/${file}`).isFile());
  const read = (file: string): string => readFileSync(`examples/${file}`, 'utf8');
  return {
    ...Object.fromEntries(examples.map((file) => [`docs/${file}`, read(file)])),
    'profile.md': read('3.1-offline-receipts.md'),
    'story.md': read('stories/2.4.payment-retries.md'),
  };
}

export async function runOver(
  files: Files,
  argv: readonly string[],
): Promise<Pick<Outcome, 'code' | 'err'> & { readonly files: Files }> {
  const { code, err, files: after } = await runIn(files, argv);
  return {
    code,
    err,
    files: Object.fromEntries([...after].map(([path, text]) => [path.replace(/^\/[^/]+\//, ''), text])),
  };
}
