/** The grid as an accessible table without a script: the Markdown preview's, and a page of its own for the command line. */
import {
  cellTitle,
  concernText,
  factsOf,
  headingOf,
  labelOf,
  mitigationText,
  pairText,
  rangeOf,
  scoreText,
  stepDetail,
  whyUnplaced,
} from './describe';
import { escapeMarkup as safe } from './markup';
import type { AxisStep, Cell, Grid, Matrix, MatrixRisk } from './matrix';
import { pageStyle } from './page-style';

/** A fragment for a page that brings the style `media/preview.css`. */
export function renderHtml(matrix: Matrix): string {
  const facts = factsOf(matrix).map(safe).join(' · ');
  return [
    '<section class="risk-matrix" aria-label="Risk matrix">',
    `<p class="risk-matrix-facts">${facts}</p>`,
    matrix.grid === null ? '' : gridTable(matrix, matrix.grid),
    legend(matrix),
    unplaced(matrix),
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
<h1>${heading}</h1>
${renderHtml(matrix)}
${riskTable(matrix)}
</body>
</html>
`;
}

function gridTable(matrix: Matrix, grid: Grid): string {
  const columns = grid.impact.map((step) => stepHead(step, 'col')).join('');
  const rows = grid.rows.map((row, index) => {
    const step = grid.probability[index];
    return `<tr>${step === undefined ? '' : stepHead(step, 'row')}${row.map((cell) => cellMarkup(matrix, grid, cell)).join('')}</tr>`;
  });
  return `<table class="risk-matrix-grid"><caption>Probability (down) and impact (across)</caption><thead><tr><td></td>${columns}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function stepHead(step: AxisStep, scope: 'col' | 'row'): string {
  const { name, definition } = step;
  const small = stepDetail(step);
  const title = definition === null ? '' : ` title="${safe(definition)}"`;
  return `<th scope="${scope}"${title}>${safe(name)}${small === '' ? '' : `<small>${safe(small)}</small>`}</th>`;
}

function cellMarkup(matrix: Matrix, grid: Grid, cell: Cell): string {
  const tone = matrix.bands.find(({ name }) => name === cell.band)?.tone ?? 'none';
  const above = grid.appetite !== null && cell.score !== null && cell.score >= grid.appetite;
  const title = cellTitle(cell, matrix.bands);
  const chips = matrix.risks
    .filter(({ key }) => cell.risks.includes(key))
    .map((risk) => `<li title="${safe(risk.title ?? risk.label)}">${safe(risk.label)}${mark(risk)}</li>`)
    .join('');
  const classes = [`tone-${tone}`, above ? 'above' : '', ...cell.line.map((side) => `line-${side}`)];
  return `<td class="${classes.filter((name) => name !== '').join(' ')}">${title === '' ? '' : `<b>${safe(title)}</b>`}${chips === '' ? '' : `<ul>${chips}</ul>`}</td>`;
}

function mark({ concerns }: MatrixRisk): string {
  return concerns.length === 0 ? '' : ` <i title="${safe(concerns.map(concernText).join(', '))}">!</i>`;
}

function legend({ bands }: Matrix): string {
  if (bands.length === 0) return '';
  const items = bands.map(
    ({ title, count, tone, range }) =>
      `<li class="tone-${tone}">${safe(title)} ${count}${range === null ? '' : `<small>${rangeOf(range)}</small>`}</li>`,
  );
  return `<ul class="risk-matrix-legend">${items.join('')}</ul>`;
}

function unplaced(matrix: Matrix): string {
  if (matrix.unplaced.length === 0) return '';
  const items = matrix.unplaced.map(
    ({ key, reason }) => `<li>${safe(labelOf(matrix, key))}: ${whyUnplaced(reason)}</li>`,
  );
  return `<details class="risk-matrix-unplaced"><summary>${matrix.unplaced.length} not in the grid</summary><ul>${items.join('')}</ul></details>`;
}

function riskTable({ risks }: Matrix): string {
  const rows = risks.map((risk) => {
    const name = risk.title === null || risk.title === risk.label ? risk.label : `${risk.label} ${risk.title}`;
    const cells = [pairText(risk), scoreText(risk), risk.owners.join(', ') || 'no owner', mitigationText(risk)];
    return `<tr><th scope="row">${safe(name)}</th>${[...cells, risk.residual?.text ?? '–'].map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`;
  });
  const head = ['Risk', 'P × I', 'Score', 'Owner', 'Mitigations', 'Residual'];
  return `<table class="risk-matrix-list"><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
