/** A page on its own in the look of the NHS: to send, to print, and to read without any program of ours. */
import { nhsStyle } from './generated/nhs-style.ts';

/** All of it is HTML: what is text, whoever gives it has escaped. */
export interface PageParts {
  /** What stands in the title of the window. */
  readonly title: string;
  /** What kind of page it is, on the band above it. */
  readonly band: string;
  /** What it is about. */
  readonly heading: string;
  readonly body: string;
  /** What the design system has no word for, as CSS. */
  readonly style?: string;
  /** JavaScript without which the page says the same, and its SHA-256 in base 64. No other can run in it. */
  readonly script?: { readonly text: string; readonly hash: string } | undefined;
}

/** One page, with nothing that would be fetched. */
export function nhsPage({ title, band, heading, body, style = '', script }: PageParts): string {
  const allowed = script === undefined ? '' : `; script-src 'sha256-${script.hash}'`;
  return `<!DOCTYPE html>
<html lang="en" class="nhsuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:${allowed}">
<title>${title}</title>
<style>
${nhsStyle}
${commonStyle}${style}
</style>
</head>
<body class="nhsuk-template__body">
<a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="icb-band"><div class="nhsuk-width-container">${band}</div></header>
<div class="nhsuk-width-container">
<main class="nhsuk-main-wrapper" id="maincontent">
<h1>${heading}</h1>
${body}
<p class="nhsuk-body-s">Made by icb. Nothing here is legal advice.</p>
</main>
</div>
${script === undefined ? '' : `<script>${script.text}</script>\n`}</body>
</html>
`;
}

const commonStyle = `
body { font-family: arial, sans-serif; }
.icb-band { background: #005eb8; color: #fff; font-weight: 600; padding: 16px 0; }
.nhsuk-table-container { overflow-x: auto; } .nhsuk-u-margin-bottom-1 { margin-bottom: 4px; }
:is(p, li, td, th, dt, dd, caption) code { color: inherit; background: none; padding: 0; font-size: 0.9em; overflow-wrap: anywhere; }
@media print { .nhsuk-skip-link { display: none; } .icb-band { background: none; color: #005eb8; padding: 0 0 8px; } a[href]::after { content: ""; } }
`;
