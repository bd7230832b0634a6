/** The page of a preview: what may run in it, and its parts. What is in them, `page/` puts there. */

export interface PageParts {
  /** Where the script and the style sheet are, as the page can reach them. */
  readonly script: string;
  readonly style: string;
  /** What the editor calls the places that its pages may load from. */
  readonly source: string;
  /** Random, and another for each page. */
  readonly nonce: string;
}

/** Nothing is fetched but the style sheet, and nothing runs but the one script. */
export function policy({ source, nonce }: Pick<PageParts, 'source' | 'nonce'>): string {
  return `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
}

export function pageHtml(parts: PageParts): string {
  const { script, style, nonce } = parts;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>Preview</title>
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<header>
<h1 id="name" class="unseen">Picture</h1>
<div role="group" aria-label="What is shown">
<button type="button" data-view="board" aria-pressed="true">Board</button>
<button type="button" data-view="governance" aria-pressed="false">Governance</button>
<button type="button" data-view="compare" aria-pressed="false" title="Compare with another file, side by side">Compare…</button>
<button type="button" data-view="document" aria-pressed="false" title="The constitution in prose, as a document">Document</button>
</div>
<div role="group" aria-label="Layout">
<button type="button" data-do="beside" aria-pressed="false" title="The document beside the picture">Side by Side</button>
</div>
<div role="group" aria-label="Size">
<button type="button" data-do="smaller" aria-label="Smaller" title="Smaller (−)">−</button>
<button type="button" data-do="fit" title="As wide as the window, or letters of their own size (0)"><span class="unseen">Fit, now </span><span id="size">100%</span></button>
<button type="button" data-do="larger" aria-label="Larger" title="Larger (+)">+</button>
</div>
<div role="group" aria-label="What is done with it">
<button type="button" data-do="pin" aria-pressed="false" title="Stay with this file, whatever is in the editor">Pin</button>
<button type="button" data-do="copy" title="Copy the picture as SVG">Copy SVG</button>
<button type="button" data-do="export" title="Write the picture into a file">Export…</button>
</div>
</header>
<div id="note" role="status"><span id="note-text"></span> <button type="button" data-do="note" hidden>Go there</button></div>
<main id="panes">
<div id="scroll" role="region" tabindex="0" aria-labelledby="name"><div id="sheet"></div></div>
<div id="document" role="region" tabindex="0" aria-label="Document" aria-describedby="how" hidden>
<p id="how" class="unseen">Enter leads from a clause to its line. Arrow keys lead from clause to clause.</p>
<p id="title"></p>
<div id="text"></div>
</div>
</main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** Sixteen random bytes, in letters. */
export function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
