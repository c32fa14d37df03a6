/**
 * A `.risk.yaml` at its beginning: nothing in it can be recognised yet, but its language says what it is to become, and completion is what
 * it is written with. One key of another tool, and it is none.
 */
import { yamlKeysAt } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';

export function isBegun({ languageId, uri, text }: Pick<RiskDocument, 'languageId' | 'uri' | 'text'>): boolean {
  if (!hasOwnLanguage({ languageId, uri })) return false;
  const keys = new Set(yamlKeysAt([])?.map(({ key }) => key));
  return text.split(/\r?\n/).every((line) => {
    const key = /^([\w-]*)\s*:/.exec(line)?.[1];
    if (key !== undefined) return keys.has(key);
    return /^(?:\s.*|#.*|---|[\w]*)$/.test(line);
  });
}

export function hasOwnLanguage({ languageId, uri }: Pick<RiskDocument, 'languageId' | 'uri'>): boolean {
  return languageId === 'risk-yaml' || /\.risk\.ya?ml$/i.test(uri);
}
