/** The look of the page that the command line writes; the Markdown preview has the same in `media/preview.css`. */
export const pageStyle = `
:root { color-scheme: light dark; --page: #fff; --text: #24292f; --quiet: #57606a; --line: #d0d7de; --appetite: #b3261e; --mark: #8a5a00;
  --critical: #b3261e; --high: #c2621a; --medium: #a67c00; --low: #3d8b4b; --minimal: #7b8a99; --none: #8c959f; }
@media (prefers-color-scheme: dark) { :root { --page: #161b22; --text: #e6edf3; --quiet: #a6b0bb; --line: #3d444d; --appetite: #ff7b72; --mark: #e3b341;
  --critical: #f47067; --high: #f0883e; --medium: #d8a72a; --low: #56b066; --minimal: #8b98a5; --none: #768390; } }
* { box-sizing: border-box; }
body { background: var(--page); color: var(--text); font: 14px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; margin: 0; }
main { margin: 0 auto; max-width: 900px; padding: 20px 16px; }
h1 { font-size: 20px; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
small { color: var(--quiet); display: block; font-size: 12px; font-weight: 400; }
table { border-collapse: separate; width: 100%; }
caption { color: var(--quiet); font-size: 12px; padding: 4px 0; text-align: start; }
th { hyphens: auto; overflow-wrap: anywhere; }
ul { display: flex; flex-wrap: wrap; gap: 4px; list-style: none; margin: 4px 0 0; padding: 0; }
code, td li { font: 12px ui-monospace, Menlo, Consolas, monospace; }
i { color: var(--mark); font-style: normal; font-weight: 700; }
.risk-matrix-facts, .risk-matrix-notes { color: var(--quiet); font-size: 13px; }
.risk-matrix-grid { border-spacing: 4px; table-layout: fixed; }
.risk-matrix-grid th { font-weight: 600; padding: 4px; }
.risk-matrix-grid tbody th { text-align: end; }
.risk-matrix-grid thead td, .risk-matrix-lanes th { width: 17%; }
.risk-matrix-grid tbody td, .risk-matrix-lanes td { background: color-mix(in srgb, var(--tone) 20%, var(--page)); border-inline-start: 4px solid var(--tone);
  border-radius: 3px; padding: 6px 8px; position: relative; vertical-align: top; }
.risk-matrix-grid tbody td { height: 76px; }
.risk-matrix-grid b { display: block; font-size: 12px; font-weight: 600; overflow-wrap: anywhere; text-align: end; }
.risk-matrix td li { background: var(--page); border: 1px solid var(--line); border-radius: 3px; overflow-wrap: anywhere; padding: 1px 6px; }
.risk-matrix td li small { display: inline; font-size: inherit; }
.risk-matrix-grid tbody td::after { border: 0 dashed var(--appetite); content: ""; inset: -3px -3px -3px -7px; pointer-events: none; position: absolute; }
.risk-matrix-grid .line-left::after { border-left-width: 2px; }
.risk-matrix-grid .line-right::after { border-right-width: 2px; }
.risk-matrix-grid .line-top::after { border-top-width: 2px; }
.risk-matrix-grid .line-bottom::after { border-bottom-width: 2px; }
.risk-matrix-line { border-top: 2px dashed var(--appetite); display: inline-block; vertical-align: middle; width: 22px; }
.risk-matrix-lanes { border-spacing: 4px; margin-top: 4px; }
.risk-matrix-lanes caption { color: inherit; font-size: 14px; font-weight: 600; }
.risk-matrix-lanes th { font-weight: 600; text-align: start; vertical-align: top; }
.risk-matrix-legend { gap: 4px 16px; margin: 10px 0 8px; }
.risk-matrix-legend li { border-inline-start: 10px solid var(--tone); padding-inline-start: 6px; }
.risk-matrix-legend small { display: inline; }
.tone-critical { --tone: var(--critical); } .tone-high { --tone: var(--high); } .tone-medium { --tone: var(--medium); }
.tone-low { --tone: var(--low); } .tone-minimal { --tone: var(--minimal); } .tone-none { --tone: var(--none); }
.risk-matrix-grid tbody td.tone-none { border-color: var(--line); }
.risk-matrix-list { border-spacing: 0; margin-top: 16px; }
.risk-matrix-list th, .risk-matrix-list td { border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: break-word; padding: 6px 8px; text-align: start; vertical-align: top; }
.risk-matrix-list thead th { color: var(--quiet); font-size: 12px; white-space: nowrap; }
.risk-matrix-list [data-name="Score"] { white-space: nowrap; }
.risk-matrix-list tbody th { min-width: 12em; overflow-wrap: anywhere; }
@media (max-width: 640px) {
  main { padding: 12px 8px; }
  .risk-matrix-grid { border-spacing: 3px; }
  .risk-matrix-grid tbody td { padding: 4px 2px; }
  .risk-matrix-grid th, .risk-matrix-grid b, .risk-matrix-grid li { font-size: 10.5px; }
  .risk-matrix-grid small { display: none !important; }
  .risk-matrix-grid th { padding: 2px; }
  .risk-matrix-grid thead td { width: 52px; }
  .risk-matrix td li { padding: 0 2px; }
  .risk-matrix-list, .risk-matrix-list tbody, .risk-matrix-list tr { display: block; }
  .risk-matrix-list thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  .risk-matrix-list tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
  .risk-matrix-list th, .risk-matrix-list td { border: 0; padding: 0; }
  .risk-matrix-list tbody th { display: block; }
  .risk-matrix-list td { display: inline; }
  .risk-matrix-list td::before { color: var(--quiet); content: attr(data-name) ": "; }
  .risk-matrix-list td:not(:last-child)::after { color: var(--quiet); content: " · "; }
}
@media (forced-colors: active) {
  .risk-matrix-grid tbody td, .risk-matrix-lanes td { border-block: 1px solid; border-inline-end: 1px solid; }
}
@media print { :root { color-scheme: light; } }
`;
