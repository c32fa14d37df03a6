/** One picture, five ways to write it down. */
import type { Matrix } from './matrix';
import { renderCsv } from './render-csv';
import { renderHtmlPage } from './render-html';
import { renderMarkdown } from './render-markdown';
import { renderSvg } from './render-svg';
import { renderText } from './render-text';

export type MatrixFormat = 'svg' | 'html' | 'markdown' | 'text' | 'csv';

export function renderMatrix(matrix: Matrix, format: MatrixFormat): string {
  return renderers[format](matrix);
}

const renderers: Readonly<Record<MatrixFormat, (matrix: Matrix) => string>> = {
  svg: renderSvg,
  html: renderHtmlPage,
  markdown: renderMarkdown,
  text: renderText,
  csv: renderCsv,
};
