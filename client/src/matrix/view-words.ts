import { l10n } from 'vscode';
import { english, type Words } from '../../../media/src/words';

/** The view's words in the person's language; `l10n/` holds each English one as its key. */
export function viewWords(): Words {
  const translated = Object.entries(english).map(([name, text]) => [name, l10n.t(text)]);
  return Object.fromEntries(translated) as Words;
}
