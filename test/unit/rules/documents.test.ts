/** Whole documents with every finding marked where it stands. */
import { readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { formatOf, read, validate } from '../../../server/src/engine';
import { markerAt } from '../support/annotated';
import { checkAnnotatedFile } from '../support/annotated-file';

const folder = 'test/unit/rules/documents';

describe('annotated documents', () => {
  for (const name of readdirSync(folder)) {
    it(name, () => {
      checkAnnotatedFile(`${folder}/${name}`, formatOf(name), (text) => {
        const { profile } = read(text, { format: formatOf(name) });
        return validate(profile, { today: '2026-06-15', strict: true }).map(({ span, severity, rule, message }) =>
          markerAt(text, span, `${severity} ${rule}: ${message.text}`),
        );
      });
    });
  }
});
