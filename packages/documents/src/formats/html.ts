/** The document as a web page's content: for a page in the NHS's look, to print as PDF, and for a preview. */
import { visible } from '@icb/drawing';
import type { Clause, Content, Document, Item, Note, Picture, Section, Table, Words } from '../document/document.ts';
import { basisWords, citationWords } from './margin.ts';

export interface HtmlOptions {
  /** The diagram of the board as SVG, for a wide page and for a phone; without style sheets of its own. */
  readonly picture?: { readonly wide: string; readonly narrow: string } | undefined;
  /** Whether parts tell where in the file they stand (`data-from`, `data-to`), for a preview that follows. */
  readonly places?: boolean;
}

/** What stands below the title of the page, as HTML. */
export function htmlOf(document: Document, options: HtmlOptions = {}): string {
  const writer = new Writer(options);
  const when = document.inForce === undefined ? '' : `<p>In force from ${asText(document.inForce)}</p>`;
  return [
    `<div class="icb-document">`,
    `<p class="icb-kind">${asText(document.heading)}</p>${when}`,
    contents(document),
    ...document.sections.map((section) => writer.section(section)),
    ...(document.notes.length > 0
      ? ['<section><h2>What is found in the whole</h2>', writer.notes(document.notes, 'the whole'), '</section>']
      : []),
    '</div>',
  ].join('\n');
}

/** The sections and what is within them, as links. */
function contents({ sections }: Document): string {
  const entry = (section: Section): string => {
    const within = section.content
      .filter((each) => each.kind === 'section')
      .filter(({ number }) => number !== undefined);
    const inner = within.length > 0 && section.level < 2 ? `<ul>${within.map(entry).join('')}</ul>` : '';
    return `<li><a href="#${idOf(section.id)}">${numberOf(section)}${asText(plain(section.title))}</a>${inner}</li>`;
  };
  return `<nav class="icb-contents" aria-labelledby="icb-contents"><h2 id="icb-contents">Contents</h2><ul>${sections.map(entry).join('\n')}</ul></nav>`;
}

const plain = (words: Words): string =>
  words
    .map((piece) => (typeof piece === 'string' ? piece : 'placeholder' in piece ? piece.placeholder : piece.words))
    .join('');

const numberOf = ({ number }: Section): string =>
  number === undefined ? '' : `<span class="icb-number">${asText(number)} </span>`;

class Writer {
  private readonly options: HtmlOptions;

  constructor(options: HtmlOptions) {
    this.options = options;
  }

  section(section: Section): string {
    const { level, title, content, notes, id } = section;
    const inner = content.map((each) => this.content(each)).join('\n');
    const heading = `h${Math.min(6, level + 1)}`;
    const head = title.length > 0 ? `<${heading}>${numberOf(section)}${this.words(title)}</${heading}>\n` : '';
    const about = this.notes(notes, plain(title) || 'this section');
    return `<section id="${idOf(id)}"${this.place(section.span)}>\n${head}${about}${inner}\n</section>`;
  }

  private content(content: Content): string {
    if (content.kind === 'section') return this.section(content);
    if (content.kind === 'clause') return this.clause(content);
    return content.kind === 'table' ? this.table(content) : this.picture(content);
  }

  private clause({ id, number, heading, paragraphs, items, basis, notes, silent, span }: Clause): string {
    const [first = [], ...more] = paragraphs;
    const head = heading ? `<strong>${this.words(heading)}.</strong> ` : '';
    const start = number ? `<span class="icb-number">${asText(number)} </span>` : '';
    const mark =
      basis && !silent ? `<p class="icb-basis icb-basis-${basis.kind}">${asText(basisWords(basis))}</p>` : '';
    const list = items.length > 0 ? `<ol type="a">${items.map((item) => this.item(item)).join('\n')}</ol>` : '';
    return [
      `<div class="icb-clause${silent ? ' icb-silent' : ''}" id="${idOf(id)}"${this.place(span)}>`,
      `<p>${start}${head}${this.words(first)}</p>${more.map((words) => `<p>${this.words(words)}</p>`).join('')}${list}${mark}`,
      `${this.notes(notes, `clause ${number ?? ''}`)}</div>`,
    ].join('\n');
  }

  private item({ id, heading, paragraphs, notes, span }: Item): string {
    const [first = [], ...more] = paragraphs;
    const head = heading ? `<strong>${this.words(heading)}.</strong> ` : '';
    const rest = more.map((words) => `<p>${this.words(words)}</p>`).join('');
    return `<li id="${idOf(id)}"${this.place(span)}>${head}${this.words(first)}${rest}${this.notes(notes, 'this item')}</li>`;
  }

  private table({ id, caption, head, rows }: Table): string {
    return [
      `<div class="nhsuk-table-container" role="region" tabindex="0" aria-label="${asText(caption)}">`,
      `<table class="nhsuk-table" id="${idOf(id)}"><caption class="nhsuk-table__caption">${asText(caption)}</caption>`,
      `<thead><tr>${head.map((cell) => `<th scope="col" class="nhsuk-table__header">${asText(cell)}</th>`).join('')}</tr></thead>`,
      '<tbody>',
      ...rows.map(({ cells: [first = [], ...others], notes, span }) =>
        [
          `<tr${this.place(span)}><th scope="row" class="nhsuk-table__header">${this.words(first)}${this.notes(notes, plain(first))}</th>`,
          ...others.map((cell) => `<td class="nhsuk-table__cell">${this.words(cell)}</td>`),
          '</tr>',
        ].join(''),
      ),
      '</tbody></table></div>',
    ].join('\n');
  }

  private picture({ id, caption }: Picture): string {
    const { picture } = this.options;
    if (!picture) return '';
    return [
      `<figure class="icb-figure" id="${idOf(id)}"><figcaption>${asText(caption)}</figcaption>`,
      `<div class="icb-on-wide">${picture.wide}</div><div class="icb-on-narrow">${picture.narrow}</div></figure>`,
    ].join('');
  }

  notes(notes: readonly Note[], about: string): string {
    if (notes.length === 0) return '';
    const each = notes.map((note) => {
      const sources = note.citations.map(
        (citation) => `<p class="icb-source">${linked(citationWords({ ...citation, url: null }), citation.url)}</p>`,
      );
      return `<p><strong>${asText(note.title)}.</strong> ${asText(note.text)}</p>${sources.join('')}`;
    });
    return `<div role="note" class="icb-note" aria-label="${asText(`Note on ${about}`)}">${each.join('')}</div>`;
  }

  private words(words: Words): string {
    return words
      .map((piece) => {
        if (typeof piece === 'string') return asText(piece);
        if ('placeholder' in piece) return `<mark class="icb-placeholder">${asText(piece.placeholder)}</mark>`;
        return `<a href="#${idOf(piece.to)}">${asText(piece.words)}</a>`;
      })
      .join('');
  }

  private place(span: Section['span']): string {
    return this.options.places && span ? ` data-from="${span.offset}" data-to="${span.end}"` : '';
  }
}

function linked(words: string, url: string | null): string {
  return url !== null && /^https?:\/\//.test(url) ? `<a href="${asText(url)}">${asText(words)}</a>` : asText(words);
}

/** The name of a part as an address within the page: letters that addresses do not hold become their numbers. */
function idOf(id: string): string {
  return `d-${id.replace(/[^A-Za-z0-9-]/g, (sign) => (sign === '/' ? '_' : `.${sign.codePointAt(0)?.toString(16)}`))}`;
}

/** Text as HTML; nothing in it can change the direction or the order of what stands beside it. */
function asText(value: string): string {
  const seen = visible(value);
  const before = /^\s/.test(value) ? ' ' : '';
  const spaced = seen === '' ? before : `${before}${seen}${/\s$/.test(value) ? ' ' : ''}`;
  return spaced.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** How the document looks, beyond what the design system has words for. */
export const documentStyle = `
.icb-document { max-width: 46em; }
.icb-kind { font-size: 1.5em; font-weight: 600; margin-bottom: 8px; }
.icb-contents ul { list-style: none; padding-left: 0; margin-bottom: 4px; } .icb-contents ul ul { padding-left: 1.5em; }
.icb-document section > h2 { border-top: 4px solid #005eb8; padding-top: 16px; margin-top: 40px; }
.icb-document h3 { margin-top: 32px; } .icb-document h4, .icb-document h5 { margin: 24px 0 8px; font-size: 1.125rem; }
.icb-number { font-variant-numeric: tabular-nums; padding-right: 0.35em; }
.icb-clause { margin-bottom: 12px; padding-left: 4.5rem; } .icb-clause p { margin-bottom: 8px; }
.icb-clause > p:first-child > .icb-number { display: inline-block; width: 4.5rem; margin-left: -4.5rem; padding: 0; }
.icb-clause ol { margin: 0 0 8px; padding-left: 2em; list-style: lower-alpha; } .icb-clause li p { margin: 4px 0; }
.icb-silent { color: #4c6272; }
.icb-placeholder { background: #ffeb3b; color: #212b32; padding: 0 2px; }
.icb-basis { display: inline-block; font-size: 0.875rem; border-left: 4px solid #768692; padding: 0 8px; color: #212b32; }
.icb-basis-law { border-color: #005eb8; } .icb-basis-guidance { border-color: #007f3b; }
.icb-note { background: #fff9c4; border: 1px solid #d8c600; padding: 8px 12px; margin: 4px 0 12px; font-size: 0.875rem; font-weight: 400; }
.icb-note p { margin: 0 0 4px; font-size: inherit; }
.icb-figure { margin: 16px 0; } .icb-figure svg { display: block; width: 100%; height: auto; } .icb-on-narrow { display: none; }
@media (max-width: 720px) { .icb-clause { padding-left: 0; } .icb-clause > p:first-child > .icb-number { display: inline; margin: 0; padding-right: 0.35em; } .icb-on-wide { display: none; } .icb-on-narrow { display: block; } }
@media (min-width: 1280px) { .icb-clause > .icb-note, .icb-document section[id] > .icb-note { float: right; clear: right; width: 20rem; margin: 0 -22rem 12px 1rem; } }
@media print {
  html, body, .nhsuk-template, .nhsuk-template__body { background: #fff; } .nhsuk-width-container, .nhsuk-main-wrapper { margin: 0; padding: 0; max-width: none; }
  .icb-on-wide { display: block; } .icb-on-narrow { display: none; } .icb-figure { break-inside: avoid; }
  .icb-document { max-width: none; } .icb-document p, .icb-document li, .icb-document td, .icb-document th { font-size: 10.5pt; line-height: 1.4; }
  .icb-document li { margin-bottom: 2px; } .icb-document td, .icb-document th { padding: 3px 8px 3px 0; }
  .icb-document h2 { font-size: 16pt; } .icb-document h3 { font-size: 13pt; margin-top: 20px; } .icb-document h4, .icb-document h5 { font-size: 11pt; }
  .icb-document h2, .icb-document h3, .icb-document h4, .icb-document h5, .icb-document caption { break-after: avoid; }
  .icb-document a { color: inherit; text-decoration: none; } .nhsuk-table-container { overflow: visible; }
  .icb-clause > p { break-inside: avoid; } .icb-contents { break-after: page; } .icb-note { break-inside: avoid; }
  tr { break-inside: avoid; } thead { display: table-header-group; } @page { size: A4; margin: 20mm; }
}
`;
