/**
 * Gherkin as Markdown of the same length, so that every place stays where it is: `Feature:` becomes a heading, tags and comments
 * become blank, and scenarios are paragraphs. In Markdown this is done within fences of Gherkin, whose marks become blank.
 */
import type { Fence, Outline } from '../read/outline';

/** A file of Gherkin and nothing else. */
export function isFeatureFile(text: string): boolean {
  return featureLine.test(text.replace(/^\uFEFF/, '').replace(/^(?:[ \t]{0,20}(?:[#@][^\n]{0,500})?\r?\n){1,60}/, ''));
}

export function featureAsMarkdown(text: string): string {
  const written = blankAside(text);
  const found = new RegExp(featureLine, 'imu').exec(written);
  if (found === null) return written;
  const end = found.index + found[0].length;
  return `${written.slice(0, found.index)}#${' '.repeat(found[0].length - 1)}${written.slice(end)}`;
}

/** null where no fence holds Gherkin. */
export function fencesAsMarkdown({ text, sections }: Outline): string | null {
  const fences = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Fence => block.kind === 'fence' && isGherkin(block, text));
  if (fences.length === 0) return null;
  let written = '';
  let at = 0;
  for (const { span, content } of fences) {
    written += text.slice(at, span.start) + blank(text.slice(span.start, content.start));
    written += blankAside(text.slice(content.start, content.end)) + blank(text.slice(content.end, span.end));
    at = span.end;
  }
  return written + text.slice(at);
}

const featureLine =
  /^[ \t]{0,8}(?:feature|funcionalidade|funcionalidad|caracter[íi]stica|fonctionnalit[ée]|funktionalit[äa]t|功能|機能|フィーチャ)[:：]/iu;

/** How a scenario begins. */
export const scenarioLine =
  /^(?:scenario(?: outline| template)?|example|esquema del escenario|escenario|esquema do cen[áa]rio|cen[áa]rio|plan du sc[ée]nario|sc[ée]nario|szenario(?:grundriss)?|场景(?:大纲)?|場景|シナリオ(?:アウトライン)?)[:：]/iu;

function isGherkin({ info, content }: Fence, text: string): boolean {
  if (/^(?:gherkin|feature|cucumber)\b/i.test(info.trim())) return true;
  const [first = ''] = text.slice(content.start, content.end).trimStart().split('\n', 1);
  return info.trim() === '' && (featureLine.test(first) || scenarioLine.test(first.trim()));
}

/** Tags and comments, which Markdown would take for headings; and indentation, which it would take for code. */
function blankAside(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^[ \t]{0,40}[#@]/.test(line) ? blank(line) : line))
    .join('\n');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
