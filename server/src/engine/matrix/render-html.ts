/** The grid as an accessible table without a script: the Markdown preview's, and a page of its own for the command line. */
import { cellTitle, concernText, factsOf, headingOf, rangeOf, residualNote, stepDetail } from './describe';
import { riskTable } from './html-risks';
import { isDrawn, lanesOf, lanesTitle } from './lanes';
import { escapeMarkup as safe } from './markup';
import type { AxisStep, Cell, Grid, Matrix, MatrixRisk } from './matrix';
import { pageStyle } from './page-style';

/** A fragment for a page that brings the style `media/preview.css`. */
export function renderHtml(matrix: Matrix): string {
  const grid = isDrawn(matrix) ? matrix.grid : null;
  return [
    '<section class="risk-matrix" aria-label="Risk matrix">',
    `<p class="risk-matrix-facts">${factsOf(matrix).map(safe).join(' · ')}</p>`,
    grid === null ? '' : gridTable(matrix, grid),
    legend(matrix),
    notes(matrix, grid),
    lanes(matrix),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

export function renderHtmlPage(matrix: Matrix): string {
  const heading = safe(headingOf(matrix));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${renderHtml(matrix)}
${riskTable(matrix)}
</main>
</body>
</html>
`;
}

function gridTable(matrix: Matrix, grid: Grid): string {
  const risks = new Map(matrix.risks.map((risk) => [risk.key, risk]));
  const columns = grid.impact.map((step) => stepHead(step, 'col')).join('');
  const rows = grid.rows.map((row, index) => {
    const step = grid.probability[index];
    const cells = row.map((cell) => cellMarkup(matrix, grid, cell, risks)).join('');
    return `<tr>${step === undefined ? '' : stepHead(step, 'row')}${cells}</tr>`;
  });
  return `<table class="risk-matrix-grid"><caption>Probability ↓, impact →</caption><thead><tr><td></td>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function stepHead(step: AxisStep, scope: 'col' | 'row'): string {
  const { name, definition } = step;
  const small = stepDetail(step);
  const title = definition === null ? '' : ` title="${safe(definition)}"`;
  return `<th scope="${scope}"${title}>${safe(name)}${small === '' ? '' : `<small>${safe(small)}</small>`}</th>`;
}

function cellMarkup(matrix: Matrix, grid: Grid, cell: Cell, risks: ReadonlyMap<string, MatrixRisk>): string {
  const tone = matrix.bands.find(({ name }) => name === cell.band)?.tone ?? 'none';
  const above = grid.appetite !== null && cell.score !== null && cell.score >= grid.appetite;
  const title = cellTitle(cell, matrix.bands);
  const classes = [`tone-${tone}`, above ? 'above' : '', ...cell.line.map((side) => `line-${side}`)];
  return `<td class="${classes.filter((name) => name !== '').join(' ')}">${title === '' ? '' : `<b>${safe(title)}</b>`}${chips(cell.risks.flatMap((key) => risks.get(key) ?? []))}</td>`;
}

function chips(risks: readonly MatrixRisk[]): string {
  if (risks.length === 0) return '';
  const items = risks.map((risk) => {
    const { label, title, concerns } = risk;
    const residual = residualNote(risk);
    const missing = safe(concerns.map(concernText).join(', '));
    return [
      `<li${title === null || title === label ? '' : ` title="${safe(title)}"`}>${safe(label)}`,
      residual === null ? '' : ` <small title="residual">→ ${safe(residual)}</small>`,
      concerns.length === 0 ? '' : ` <i role="img" aria-label="${missing}" title="${missing}">!</i>`,
      '</li>',
    ].join('');
  });
  return `<ul>${items.join('')}</ul>`;
}

function legend({ bands }: Matrix): string {
  if (bands.length === 0) return '';
  const items = bands.map(
    ({ title, count, tone, range }) =>
      `<li class="tone-${tone}">${safe(title)} ${count}${range === null ? '' : ` <small>${rangeOf(range)}</small>`}</li>`,
  );
  return `<ul class="risk-matrix-legend">${items.join('')}</ul>`;
}

/** What the line, the arrow and the mark mean, where there are any. */
function notes({ risks }: Matrix, grid: Grid | null): string {
  const lines = [
    ...(grid === null || grid.appetite === null
      ? []
      : [`<span class="risk-matrix-line"></span> appetite: concerns from ${grid.appetite}`]),
    ...(risks.some((risk) => residualNote(risk) !== null) ? ['→ residual'] : []),
    ...(risks.some(({ concerns }) => concerns.length > 0)
      ? ['<i>!</i> no owner, no mitigation or another score printed']
      : []),
  ];
  return lines.length === 0 ? '' : `<p class="risk-matrix-notes">${lines.join(' · ')}</p>`;
}

function lanes(matrix: Matrix): string {
  const title = lanesTitle(matrix);
  if (title === null) return '';
  const rows = lanesOf(matrix).map(
    ({ title: name, tone, reason, risks }) =>
      `<tr><th scope="row">${safe(name)}${reason === null ? '' : `<small>${reason}</small>`}</th><td class="tone-${tone}">${chips(risks)}</td></tr>`,
  );
  if (rows.length === 0) return `<p>${title}</p>`;
  return `<table class="risk-matrix-lanes"><caption>${title}</caption><tbody>${rows.join('')}</tbody></table>`;
}
