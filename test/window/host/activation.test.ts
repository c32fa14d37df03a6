import * as vscode from 'vscode';
import { closeEditors, findings, show } from './documents';
import { equal } from './expect';
import { extension } from './extension';

// The first suite by name: what it asserts about a server that is not running holds only until a risk document is opened.
describe('activation', () => {
  after(closeEditors);

  for (const file of ['README.md', 'compose.yaml']) {
    it(`starts no server for an ordinary ${file}`, async () => {
      const document = await show(file);
      // Whatever activates on the language has done so when this resolves; only then the answer means something.
      if (extension().isActive) equal(extension().exports.isRunning(), false, 'a server is running');
      equal(vscode.languages.getDiagnostics(document.uri).length, 0, 'diagnostics of an ordinary file');
    });
  }

  it('starts the server for a risk document', async () => {
    await findings(await show('story-7.2.risk.yaml'));
    equal(extension().exports.isRunning(), true, 'the server is running');
  });
});
