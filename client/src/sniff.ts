import type { TextDocument } from 'vscode';

/**
 * Could this be a risk document? Generous and cheap, one pass over the text: a heading, a table or a key that speaks of risk is
 * enough. The server decides for good; here ordinary Markdown and YAML must cost nothing.
 */
export const isWorthReading = ({ languageId, fileName }: TextDocument, text: string): boolean =>
  languageId === 'risk-yaml' ||
  ((languageId === 'markdown' || languageId === 'yaml') && (/\.risk\.ya?ml$/i.test(fileName) || sign.test(text)));

/** Risk in each language whose tables are read, then how its word for probability begins. */
const sign =
  /^[ \t>]*(?:[#|].*(?:risk|risi[ck]|riesgo|risco|risque|风险|風險)|\|.*(?:probabili|likelihood|wahrscheinlich)|(?:- )?["']?\w*(?:risks?|risk_\w+|probability|likelihood)["']? *:)/im;
