/** What the page of a survey looks like, beyond what the design system has words for. */

/** White text on each has a contrast of at least 4.5 to 1; dashed ones have dark text on white. */
const colours = {
  chair: '#003087',
  executive: '#005eb8',
  'non-executive': '#00667a',
  partner: '#330072',
  other: '#7c2855',
  attendee: '#425563',
};

const groups = Object.entries(colours).map(
  ([id, colour]) =>
    `.icb-${id} { background: ${colour}; color: #fff; } .icb-${id}.icb-silent { background: #fff; border: 2px dashed ${colour}; color: #212b32; }`,
);

export const pageStyle = `
.nhsuk-width-container { max-width: 1200px; }
@media (min-width: 1025px) { .nhsuk-width-container { margin: 0 32px; } }
@media (min-width: 1264px) { .nhsuk-width-container { margin: 0 auto; } }
section { margin-bottom: 48px; }
.icb-quote, .icb-path { display: block; font-weight: 400; font-size: 14px; color: #425563; }
.icb-path { overflow-wrap: anywhere; }
.icb-filters { border: 1px solid #aeb7bd; background: #fff; padding: 16px 24px; margin-bottom: 40px; }
.icb-filters[hidden] { display: none; }
.icb-choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 8px 24px; align-items: end; }
.icb-choices .nhsuk-form-group { margin: 0; } .icb-choices .nhsuk-select, .icb-choices .nhsuk-input { width: 100%; max-width: none; }
.icb-shown { margin: 16px 0; }
.icb-filters .nhsuk-button { margin-bottom: 0; }
.icb-ladder { margin-bottom: 32px; break-inside: avoid; }
.icb-ladder code { color: #425563; background: none; padding: 0; font-size: 14px; } .icb-ladder h3 { margin-bottom: 0; } .icb-ladder > p { margin-bottom: 8px; }
.icb-ladder ol { list-style: none; padding: 0; margin: 0; }
.icb-ladder li { margin-bottom: 4px; } .icb-ladder ol > li { border-top: 1px solid #d8dde0; padding: 8px 0; }
.icb-step { display: flex; justify-content: space-between; gap: 16px; margin: 0; }
.icb-count { font-size: 22px; line-height: 1; white-space: nowrap; } .icb-count small { font-size: 14px; font-weight: 400; color: #425563; margin-right: 16px; }
.icb-squares { margin: 4px 0; line-height: 0; }
.icb-square { display: inline-block; width: 18px; height: 18px; margin: 0 3px 3px 0; border: 1px solid #212b32; }
.icb-step-0 { background: #003087; } .icb-step-1 { background: #005eb8; } .icb-step-2 { background: #7fb2e5; } .icb-step-3 { background: #e1ecf7; } .icb-step-4 { background: #fff; }
.icb-ladder .nhsuk-details__summary-text { font-size: 15px; } .icb-ladder li { font-size: 16px; }
.icb-names { columns: 3 240px; margin: 0; } .icb-ladder .nhsuk-details { margin: 0; }
.icb-legend { list-style: none; padding: 0; margin: 0 0 16px; display: flex; flex-wrap: wrap; gap: 4px 24px; }
.icb-legend li { display: flex; align-items: center; gap: 8px; margin: 0; }
.icb-key { display: inline-block; width: 20px; height: 16px; }
${groups.join('\n')}
table.icb-boards { border-collapse: collapse; width: 100%; font-size: 15px; line-height: 1.3; background: #fff; }
.icb-boards th, .icb-boards td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid #d8dde0; }
.icb-boards th:first-child { padding-left: 10px; } .icb-boards tbody th { font-weight: 400; } .icb-boards thead th { vertical-align: bottom; font-weight: 600; }
.icb-boards .nhsuk-table__cell--numeric, .icb-boards .nhsuk-table__header--numeric { text-align: right; white-space: nowrap; }
.icb-boards .nhsuk-table__header--numeric { white-space: normal; }
.icb-plot-table tbody th { white-space: nowrap; }
td.icb-plot, th.icb-plot { width: 70%; min-width: 340px; }
.icb-bar { display: flex; height: 24px; }
.icb-part { display: block; overflow: hidden; text-align: center; font-size: 13px; line-height: 24px; border-right: 1px solid #fff; box-sizing: border-box; }
.icb-silent { line-height: 20px; }
.icb-track { position: relative; margin: 0 8px; background: #f0f4f5; border: solid #aeb7bd; border-width: 0 1px; }
.icb-track::before, .icb-track::after { content: ""; position: absolute; top: 0; bottom: 0; border-left: 1px solid #aeb7bd; }
.icb-track::before { left: 25%; width: 50%; border-right: 1px solid #aeb7bd; } .icb-track::after { left: 50%; }
.icb-track > * { z-index: 1; }
.icb-axis { display: flex; justify-content: space-between; margin: 0 -6px; font-weight: 400; font-size: 14px; }
.icb-reach { position: absolute; height: 2px; background: #212b32; }
.icb-mark { display: inline-block; width: 10px; height: 10px; }
.icb-track .icb-mark { position: absolute; margin-left: -5px; }
.icb-mark-0 { background: #005eb8; border-radius: 50%; } .icb-mark-1 { background: #330072; } .icb-mark-2 { background: #a6192e; transform: rotate(45deg) scale(0.85); }
.icb-mark-3 { background: #00667a; clip-path: polygon(50% 0, 100% 100%, 0 100%); } .icb-mark-4 { background: #7a4a00; clip-path: polygon(0 0, 100% 0, 50% 100%); }
.icb-all { min-width: 1560px; } .icb-all .icb-long { min-width: 260px; } .icb-all td, .icb-all th { min-width: 80px; max-width: 230px; }
.icb-all tbody th, .icb-all thead th:first-child { position: sticky; left: 0; background: #fff; min-width: 150px; border-right: 1px solid #d8dde0; }
.icb-sortable { cursor: pointer; }
.icb-sort { all: unset; cursor: pointer; font: inherit; min-width: 24px; min-height: 24px; text-align: center; }
.icb-sort:focus-visible { background: #ffeb3b; box-shadow: 0 4px 0 #212b32; color: #212b32; }
.icb-sort::after { content: "↕"; color: #425563; } [aria-sort="ascending"] .icb-sort::after { content: "↑"; color: inherit; } [aria-sort="descending"] .icb-sort::after { content: "↓"; color: inherit; }
[data-board].icb-out { display: none; } .icb-square.icb-out { display: inline-block; opacity: 0.15; }
.icb-part, .icb-key, .icb-square, .icb-mark, .icb-track, .icb-reach { -webkit-print-color-adjust: exact; print-color-adjust: exact; forced-color-adjust: none; }
@media (max-width: 640px) { td.icb-plot, th.icb-plot { min-width: 240px; } .icb-plot-table tbody th { white-space: normal; min-width: 110px; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  .icb-filters, .icb-ladder .nhsuk-details { display: none; }
  table { break-inside: auto; } .icb-legend, .icb-step { break-after: avoid; }
  .nhsuk-table-container { overflow: visible; } .icb-all th.icb-long { width: 18%; } .icb-sort { display: none; }
  .icb-boards { font-size: 9pt; } .icb-all { min-width: 0; font-size: 7pt; } .icb-all thead th { font-size: 6pt; } .icb-all td, .icb-all tbody th, .icb-all thead th:first-child, .icb-all th, .icb-all .icb-long { position: static; min-width: 0; padding: 3px 4px 3px 0; }
  .icb-path { display: none; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
`;
