import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { ruleScaffold } from '../../../scripts/rule-scaffold.mjs';
import { read } from '../../../server/src/engine';
import type { Rule } from '../../../server/src/engine/rules/rule';
import { parseAnnotated } from '../support/annotated';

describe('what `npm run new-rule` writes', () => {
  it('is a rule that finds what its example says', async () => {
    const outfile = fileURLToPath(new URL(`scaffold-${process.pid}.mjs`, import.meta.url));
    const contents = ruleScaffold('fancy-thing');
    const folder = 'server/src/engine/rules';
    const source = { contents, resolveDir: folder, loader: 'ts' } as const;
    await build({ stdin: source, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
    const { default: rule } = (await import(pathToFileURL(outfile).href)) as { readonly default: Rule };
    const { bad, good } = rule.examples;
    assert.deepEqual([rule.name, bad.length, good.length], ['fancy-thing', 1, 1]);
    const { text, markers } = parseAnnotated(bad[0]?.text ?? '', 'yaml');
    const found = [...(rule.check?.(read(text, { format: 'yaml' }).profile, {} as never) ?? [])];
    assert.deepEqual(
      found.map(({ message }) => message.text),
      markers.map(({ message }) => message),
    );
  });
});
