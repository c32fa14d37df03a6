/** Colours by class, so that a reader's dark theme turns the whole picture. Text stays above 4.5:1, edges above 3:1 in both. */
export const svgStyle = `
text{font:13px system-ui,-apple-system,'Segoe UI',sans-serif;fill:#24292f}
.heading{font-size:17px;font-weight:600}.step{font-weight:600}.small{font-size:12px;fill:#57606a}
.band{font-size:12px;font-weight:600;fill:#3d444d}.id{font:12px ui-monospace,Menlo,Consolas,monospace}
.page{fill:#fff}.chip rect{fill:#fff;stroke:#8c959f}.mark{font-weight:700;fill:#8a5a00}
.appetite{fill:none;stroke:#b3261e;stroke-width:2;stroke-dasharray:5 4}
.arrow{fill:none;stroke:#0969da;stroke-width:1.5}.arrow.nearest{stroke-dasharray:4 3}.tip{fill:#0969da}
.badge{fill:#fff;stroke:#0969da}
.critical .cell{fill:#f6c1bd}.critical .edge,.critical .swatch{fill:#b3261e}
.high .cell{fill:#fcdcbd}.high .edge,.high .swatch{fill:#c2621a}
.medium .cell{fill:#fbf0c4}.medium .edge,.medium .swatch{fill:#a67c00}
.low .cell{fill:#d6eed9}.low .edge,.low .swatch{fill:#3d8b4b}
.minimal .cell{fill:#e8edf2}.minimal .edge,.minimal .swatch{fill:#7b8a99}
.none .cell{fill:#f3f4f6}.none .edge{fill:#d0d7de}.none .swatch{fill:#8c959f}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}.small{fill:#a6b0bb}.band{fill:#c9d1d9}.page{fill:#161b22}
.chip rect{fill:#21262d;stroke:#6e7681}.mark{fill:#e3b341}
.appetite{stroke:#ff7b72}.arrow{stroke:#58a6ff}.tip{fill:#58a6ff}.badge{fill:#161b22;stroke:#58a6ff}
.critical .cell{fill:#57211f}.critical .edge,.critical .swatch{fill:#f47067}
.high .cell{fill:#52321a}.high .edge,.high .swatch{fill:#f0883e}
.medium .cell{fill:#453a12}.medium .edge,.medium .swatch{fill:#d8a72a}
.low .cell{fill:#1d3b25}.low .edge,.low .swatch{fill:#56b066}
.minimal .cell{fill:#2b333c}.minimal .edge,.minimal .swatch{fill:#8b98a5}
.none .cell{fill:#22272e}.none .edge{fill:#3d444d}.none .swatch{fill:#768390}
}
`;
