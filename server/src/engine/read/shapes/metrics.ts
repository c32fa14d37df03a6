/** Tables of metrics with the values at which somebody has to act. */
import type { Located, Metric } from '../../model';
import type { Inline, Table } from '../outline';
import { locatedOrNull, phraseOf } from '../phrase';

export function readMetrics(table: Table): readonly Metric[] {
  const titles = table.header.cells.map(({ plain }) => plain.toLowerCase().trim());
  const [first] = titles;
  if (first === undefined || !metricTitle.test(first)) return [];
  const columns = columnsOf(titles);
  if (columns.alert < 0 && columns.critical < 0) return [];
  return table.rows.flatMap(({ cells }) => {
    const name = textIn(cells[0]);
    if (name === null) return [];
    return [
      {
        name,
        target: textIn(cells[columns.target]),
        alert: textIn(cells[columns.alert]),
        critical: textIn(cells[columns.critical]),
      },
    ];
  });
}

const metricTitle = /\b(?:metrics?|indicators?|kpis?|kris?|signals?|measures?)\b|指标/;

/** A column has one meaning, the critical threshold first: `Critical Alert` is no ordinary alert. */
function columnsOf(titles: readonly string[]): { target: number; alert: number; critical: number } {
  const critical = titles.findIndex(
    (title, index) => index > 0 && /\bcritical\b|\bred\b|\bpage\b|\bemergency\b|严重/.test(title),
  );
  const alert = titles.findIndex(
    (title, index) =>
      index > 0 && index !== critical && /\balert|\bwarn|\bthreshold|\byellow\b|\bamber\b|阈值|告警/.test(title),
  );
  const target = titles.findIndex(
    (title, index) =>
      index > 0 &&
      index !== critical &&
      index !== alert &&
      /\btarget|\bgoal|\bobjective|\bexpected|\bslo\b|\bbaseline|\bnormal|\bgreen\b|目标/.test(title),
  );
  return { target, alert, critical };
}

function textIn(cell: Inline | undefined): Located<string> | null {
  return cell === undefined ? null : locatedOrNull(phraseOf(cell));
}
