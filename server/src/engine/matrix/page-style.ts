/** The look of the page that the command line writes; the Markdown preview has the same in `media/preview.css`. */
export const pageStyle = `
:root { color-scheme: light dark; }
body { font: 14px/1.45 system-ui, sans-serif; margin: 24px auto; max-width: 900px; padding: 0 16px; }
h1 { font-size: 20px; }
small { display: block; font-weight: normal; opacity: .8; }
table { border-collapse: separate; border-spacing: 3px; width: 100%; }
caption { text-align: left; padding: 4px 0; }
.risk-matrix-grid { table-layout: fixed; }
.risk-matrix-grid td { vertical-align: top; height: 72px; padding: 6px 8px; border-left: 4px solid; border-radius: 3px; }
.risk-matrix-grid td b { display: block; text-align: right; font-size: 12px; }
.risk-matrix-grid thead td { border: 0; height: auto; }
ul { list-style: none; margin: 4px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px; }
.risk-matrix-grid li { font: 12px ui-monospace, monospace; border: 1px solid; border-radius: 3px; padding: 1px 5px; }
.risk-matrix-legend { gap: 4px 14px; margin: 10px 0; }
.risk-matrix-legend li { border-left: 10px solid; padding-left: 6px; }
.risk-matrix-legend small { display: inline; margin-left: 4px; }
.tone-critical { border-color: #b3261e !important; background: #b3261e33; }
.tone-high { border-color: #c2621a !important; background: #e07a1f33; }
.tone-medium { border-color: #a67c00 !important; background: #d9a40033; }
.tone-low { border-color: #3d8b4b !important; background: #3d8b4b33; }
.tone-minimal { border-color: #7b8a99 !important; background: #7b8a9926; }
.tone-none { border-color: #8888 !important; background: #8881; }
.risk-matrix-legend li { background: none; }
.risk-matrix-list { border-spacing: 0; margin-top: 16px; }
.risk-matrix-list th, .risk-matrix-list td { text-align: left; vertical-align: top; padding: 5px 8px; border-bottom: 1px solid #8885; font-weight: normal; }
.risk-matrix-list thead th { font-weight: 600; }
`;
