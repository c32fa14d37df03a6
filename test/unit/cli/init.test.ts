import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { progressOn } from '../../../server/src/cli/progress';
import { defaultSettings, readConfiguration } from '../../../server/src/engine';
import { runIn } from './shell';

const file = '/project/.riskprofile.yaml';

describe('risk-profile init', () => {
  it('writes settings that change nothing until their sign is taken away', async () => {
    const { code, files } = await runIn({ 'a.md': '' }, ['init']);
    assert.equal(code, 0);
    const text = files.get(file) ?? '';
    assert.deepEqual(readConfiguration(text), { settings: defaultSettings, problems: [] });
    const used = readConfiguration(text.replace(/^#(?=\S)/gm, ''));
    assert.deepEqual(used.problems, []);
    assert.deepEqual(used.settings.owners.people, ['Ana Ruiz']);
  });

  it('names the folders that the project has already', async () => {
    const core = 'qa:\n  qaLocation: quality\ndevStoryLocation: work/stories\n';
    const { files } = await runIn({ '.bmad-core/core-config.yaml': core }, ['init']);
    assert.match(
      files.get(file) ?? '',
      /^#stories: work\/stories\n#profiles: quality\/assessments\n#gates: quality\/gates$/m,
    );
  });

  it('never overwrites', async () => {
    const { code, err, files } = await runIn({ '.riskprofile.yaml': 'policy: tea\n' }, ['init']);
    assert.deepEqual([code, files.get(file)], [2, 'policy: tea\n']);
    assert.match(err, /exists already/);
  });
});

describe('progress on the command line', () => {
  const shownAt = (isTTY: boolean, times: readonly number[]): string => {
    let out = '';
    let time = 0;
    const progress = progressOn({ isTTY, columns: 20, write: (text) => (out += text) }, () => time);
    for (const next of times) {
      time = next;
      progress.show(`checking file ${next}`);
    }
    progress.clear();
    return out;
  };
  it('shows nothing for the first second, and nothing where nobody looks', () => {
    assert.equal(shownAt(true, [10, 500, 999]), '');
    assert.equal(shownAt(false, [5000]), '');
  });
  it('is one line, cut to the terminal, and gone in the end', () =>
    assert.equal(
      shownAt(true, [2000, 2010, 2500]),
      '\r\u001b[2Kchecking file 2000\r\u001b[2Kchecking file 2500\r\u001b[2K',
    ));
});
