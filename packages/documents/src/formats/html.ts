/** The document as a web page's content: for a page in the NHS's look, to print as PDF, and for a preview. */
import { visible } from '@icb/drawing';
import { type Lines, linesOf } from '@icb/language';
import type {
  Against,
  Change,
  Clause,
  Content,
  Document,
  Item,
  Note,
  Picture,
  PlainPiece,
  Row,
  Section,
  Table,
  Variation,
  Words,
} from '../document/document.ts';
import { changedTo, changeOfPiece, followedBy, plainPiece, plainText } from '../document/document.ts';
import { basisWords, citationWords } from './margin.ts';
import { nothingSaid, variationHead, variationTitle, variationWas, variationWhere } from './variation-words.ts';

export interface HtmlOptions {
  /** The diagram of the board as SVG, for a wide page and for a phone; without style sheets of its own. */
  readonly picture?: { readonly wide: string; readonly narrow: string } | undefined;
  /** The text of the file; with it, parts tell where they stand there: `data-from` and `data-to`, offsets, and `data-line`, from 1. */
  readonly text?: string;
  /** Whether the table of variations stands first, where the document is set against another version. */
  readonly table?: boolean | undefined;
}

/** What stands below the title of the page, as HTML. */
export function htmlOf(document: Document, options: HtmlOptions = {}): string {
  const writer = new Writer(options);
  const { against, inForce } = document;
  const day: Words = against?.inForce ?? (inForce === undefined ? [] : [`In force from ${inForce}`]);
  const when = day.length === 0 ? '' : `<p>${writer.words(day)}</p>`;
  return [
    `<div class="icb-document">`,
    `<p class="icb-kind">${asText(document.heading)}</p>${when}`,
    ...(against && options.table !== false ? [writer.variations(against)] : []),
    contents(document),
    ...document.sections.map((section) => writer.section(section)),
    ...(document.notes.length > 0
      ? ['<section><h2>What is found in the whole</h2>', writer.notes(document.notes, 'the whole'), '</section>']
      : []),
    '</div>',
  ].join('\n');
}

/** The sections and what is within them, as links; those that are there no more are left out. */
function contents({ sections }: Document): string {
  const entry = (section: Section): string => {
    const within = section.content
      .filter((each) => each.kind === 'section')
      .filter(({ number, change }) => number !== undefined && change !== 'removed');
    const inner = within.length > 0 && section.level < 2 ? `<ul>${within.map(entry).join('')}</ul>` : '';
    return `<li><a href="#${idOf(section.id)}">${numberOf(section)}${asText(plainText(section.title))}</a>${inner}</li>`;
  };
  const entries = sections.filter(({ change }) => change !== 'removed').map(entry);
  return `<nav class="icb-contents" aria-labelledby="icb-contents"><h2 id="icb-contents">Contents</h2><ul>${entries.join('\n')}</ul></nav>`;
}

/** The number of a part, which comes or goes with it. */
function numberOf({ number, change }: Pick<Section, 'number' | 'change'>): string {
  return number === undefined ? '' : changed(`<span class="icb-number">${asText(number)} </span>`, change);
}

/** Who does not see the colours is told where a change begins and where it ends. */
function changed(html: string, change: Change | undefined): string {
  if (change === undefined) return html;
  const [tag, what] = change === 'added' ? ['ins', 'insertion'] : ['del', 'deletion'];
  const told = (words: string): string => `<span class="nhsuk-u-visually-hidden"> [${words} ${what}] </span>`;
  return `<${tag}>${told('start of')}${html}${told('end of')}</${tag}>`;
}

class Writer {
  private readonly options: HtmlOptions;
  /** Those of the file, where it is known. */
  private readonly lines: Lines | undefined;

  constructor(options: HtmlOptions) {
    this.options = options;
    this.lines = options.text === undefined ? undefined : linesOf(options.text);
  }

  section(section: Section): string {
    const { level, title, content, notes, id } = section;
    const inner = content.map((each) => this.content(each)).join('\n');
    const heading = `h${Math.min(6, level + 1)}`;
    const head = title.length > 0 ? `<${heading}>${numberOf(section)}${this.words(title)}</${heading}>\n` : '';
    const about = this.notes(notes, plainText(title) || 'this section');
    return `<section id="${idOf(id)}"${this.place(section.span)}>\n${head}${about}${inner}\n</section>`;
  }

  private content(content: Content): string {
    if (content.kind === 'section') return this.section(content);
    if (content.kind === 'clause') return this.clause(content);
    return content.kind === 'table' ? this.table(content) : this.picture(content);
  }

  private clause(clause: Clause): string {
    const { id, number, paragraphs, items, basis, formerBasis, notes, silent, span, change } = clause;
    const [, ...more] = paragraphs;
    const mark = (of: typeof basis, what: Change | undefined): string =>
      of && !silent ? `<p class="icb-basis icb-basis-${of.kind}">${changed(asText(basisWords(of)), what)}</p>` : '';
    const marks = formerBasis ? mark(formerBasis, 'removed') + mark(basis, 'added') : mark(basis, change);
    const list = items.length > 0 ? `<ol type="a">${items.map((item) => this.item(item)).join('\n')}</ol>` : '';
    return [
      `<div class="icb-clause${silent ? ' icb-silent' : ''}" id="${idOf(id)}"${this.place(span)}>`,
      `<p>${numberOf(clause)}${this.said(clause)}</p>${more.map((words) => `<p>${this.words(words)}</p>`).join('')}${list}${marks}`,
      `${this.notes(notes, `clause ${number ?? ''}`)}</div>`,
    ].join('\n');
  }

  /** Its heading and its first paragraph. */
  private said({ heading, paragraphs: [first = []] }: Pick<Item, 'heading' | 'paragraphs'>): string {
    const head = heading ? `<strong>${this.words(followedBy(heading, '.'))}</strong> ` : '';
    return head + this.words(first);
  }

  private item(item: Item): string {
    const { id, paragraphs, notes, span } = item;
    const rest = paragraphs.slice(1).map((words) => `<p>${this.words(words)}</p>`);
    return `<li id="${idOf(id)}"${this.place(span)}>${this.said(item)}${rest.join('')}${this.notes(notes, 'this item')}</li>`;
  }

  private table({ id, caption, head, rows, change }: Table): string {
    const words = (text: string): string => this.words(change ? changedTo(change, [text]) : [text]);
    return [
      `<div class="nhsuk-table-container" role="region" tabindex="0" aria-label="${asText(caption)}">`,
      `<table class="nhsuk-table" id="${idOf(id)}"><caption class="nhsuk-table__caption">${words(caption)}</caption>`,
      `<thead><tr>${head.map((cell) => `<th scope="col" class="nhsuk-table__header">${words(cell)}</th>`).join('')}</tr></thead>`,
      '<tbody>',
      ...rows.map((row) => this.row(row)),
      '</tbody></table></div>',
    ].join('\n');
  }

  private row({ id, cells: [first = [], ...others], notes, span }: Row): string {
    return [
      `<tr${this.lines ? ` id="${idOf(id)}"` : ''}${this.place(span)}><th scope="row" class="nhsuk-table__header">${this.words(first)}${this.notes(notes, plainText(first))}</th>`,
      ...others.map((cell) => `<td class="nhsuk-table__cell">${this.words(cell)}</td>`),
      '</tr>',
    ].join('');
  }

  private picture({ id, caption, change }: Picture): string {
    const { picture } = this.options;
    if (!picture || change === 'removed') return '';
    return [
      `<figure class="icb-figure" id="${idOf(id)}"><figcaption>${asText(caption)}</figcaption>`,
      `<div class="icb-on-wide">${picture.wide}</div><div class="icb-on-narrow">${picture.narrow}</div></figure>`,
    ].join('');
  }

  /** What varies, clause by clause, with what an application says above it. */
  variations({ application, variations }: Against): string {
    const form = application.lines.map(([what, words]) => `<dt>${asText(what)}</dt><dd>${this.words(words)}</dd>`);
    const head = variationHead.map((cell) => `<th scope="col" class="nhsuk-table__header">${asText(cell)}</th>`);
    const table = [
      `<div class="nhsuk-table-container" role="region" tabindex="0" aria-label="${variationTitle}">`,
      `<table class="nhsuk-table icb-variations"><caption class="nhsuk-table__caption">${variationTitle}</caption>`,
      `<thead><tr>${head.join('')}</tr></thead><tbody>`,
      ...variations.map((each) => this.variation(each)),
      '</tbody></table></div>',
    ];
    return [
      '<section class="icb-application">',
      `<h2>${asText(application.title)}</h2>`,
      form.length > 0 ? `<dl class="icb-form">${form.join('')}</dl>` : '',
      `<p>${asText(application.note)}</p>`,
      ...(variations.length > 0 ? table : ['<p>Nothing varies.</p>']),
      '</section>',
    ].join('\n');
  }

  private variation(variation: Variation): string {
    const { to, before, after, reason, bases } = variation;
    const was = variationWas(variation);
    const cell = (paragraphs: readonly string[]): string =>
      `<td class="nhsuk-table__cell">${paragraphs.map((each) => `<p>${each}</p>`).join('')}</td>`;
    const said = (all: readonly Words[]): string =>
      cell(all.length === 0 ? [`<i>${nothingSaid}</i>`] : all.map((words) => this.emphasised(words)));
    return [
      `<tr><th scope="row" class="nhsuk-table__header"><a href="#${idOf(to)}">${asText(variationWhere(variation))}</a>`,
      was === undefined ? '' : `<p>${asText(was)}</p>`,
      `</th>${said(before)}${said(after)}${cell([this.words(reason)])}${cell(bases.map((basis) => asText(basisWords(basis))))}</tr>`,
    ].join('');
  }

  /** What is other in one version stands out; whether it goes or comes, the head of the column tells. */
  private emphasised(words: Words): string {
    return words
      .map((piece) => {
        const html = this.words([plainPiece(piece)]);
        return changeOfPiece(piece) ? `<strong>${html}</strong>` : html;
      })
      .join('');
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

  words(words: Words): string {
    return words.map((piece) => changed(this.piece(plainPiece(piece)), changeOfPiece(piece))).join('');
  }

  private piece(piece: PlainPiece): string {
    if (typeof piece === 'string') return asText(piece);
    if ('placeholder' in piece) return `<mark class="icb-placeholder">${asText(piece.placeholder)}</mark>`;
    return `<a href="#${idOf(piece.to)}">${asText(piece.words)}</a>`;
  }

  private place(span: Section['span']): string {
    if (!this.lines || !span) return '';
    const { line } = this.lines.positionAt(span.offset);
    return ` data-from="${span.offset}" data-to="${span.end}" data-line="${line + 1}"`;
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
export function asText(value: string): string {
  const seen = visible(value);
  const before = /^\s/.test(value) ? ' ' : '';
  const spaced = seen === '' ? before : `${before}${seen}${/\s$/.test(value) ? ' ' : ''}`;
  return spaced.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** How the document looks, beyond what the design system has words for. Its colours are those of light pages, unless variables say others. */
export const documentStyle = `
.icb-document { max-width: 46em; }
.icb-kind { font-size: 1.5em; font-weight: 600; margin-bottom: 8px; }
.icb-contents ul { list-style: none; padding-left: 0; margin-bottom: 4px; } .icb-contents ul ul { padding-left: 1.5em; }
.icb-document section > h2 { border-top: 4px solid var(--doc-accent, #005eb8); padding-top: 16px; margin-top: 40px; }
.icb-document h3 { margin-top: 32px; } .icb-document h4, .icb-document h5 { margin: 24px 0 8px; font-size: 1.125rem; }
.icb-number { font-variant-numeric: tabular-nums; padding-right: 0.35em; }
.icb-clause { margin-bottom: 12px; padding-left: 4.5rem; } .icb-clause p { margin-bottom: 8px; }
.icb-clause > p:first-child > .icb-number { display: inline-block; width: 4.5rem; margin-left: -4.5rem; padding: 0; }
.icb-clause ol { margin: 0 0 8px; padding-left: 2em; list-style: lower-alpha; } .icb-clause li p { margin: 4px 0; }
.icb-silent { color: var(--doc-soft, #4c6272); }
.icb-placeholder { background: var(--doc-mark, #ffeb3b); color: var(--doc-on-mark, #212b32); padding: 0 2px; }
.icb-basis { display: inline-block; font-size: 0.875rem; border-left: 4px solid #768692; padding: 0 8px; color: #212b32; }
.icb-basis-law { border-color: #005eb8; } .icb-basis-guidance { border-color: #007f3b; }
.icb-note { background: #fff9c4; border: 1px solid #d8c600; padding: 8px 12px; margin: 4px 0 12px; font-size: 0.875rem; font-weight: 400; }
.icb-note p { margin: 0 0 4px; font-size: inherit; }
.icb-document :is(ins, del, .nhsuk-table-container) { position: relative; } .icb-document :is(ins, del) { overflow-wrap: anywhere; }
.icb-document ins { background: #d9ecdf; color: #00401e; text-decoration: underline; } .icb-document del { background: #f7dcdc; color: #7c1418; text-decoration: line-through; }
.icb-document ins a, .icb-document del a { color: inherit; }
.icb-form { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; } .icb-form dt { font-weight: 600; } .icb-form dd { margin: 0; }
.icb-variations { table-layout: fixed; min-width: 48rem; } .icb-variations p { margin-bottom: 8px; font-size: inherit; }
.icb-variations th, .icb-variations td { vertical-align: top; font-size: 0.875rem; overflow-wrap: break-word; } .icb-variations th p { font-weight: 400; }
.icb-variations th:nth-child(1) { width: 17%; } .icb-variations th:nth-child(2), .icb-variations th:nth-child(3) { width: 25%; } .icb-variations th:nth-child(4) { width: 14%; } .icb-variations th:nth-child(5) { width: 19%; }
.icb-figure { margin: 16px 0; } .icb-figure svg { display: block; width: 100%; height: auto; } .icb-on-narrow { display: none; }
@media (max-width: 720px) { .icb-form { grid-template-columns: 1fr; } .icb-clause { padding-left: 0; } .icb-clause > p:first-child > .icb-number { display: inline; margin: 0; padding-right: 0.35em; } .icb-on-wide { display: none; } .icb-on-narrow { display: block; } }
@media (min-width: 1280px) { .icb-clause > .icb-note, .icb-document section[id] > .icb-note { float: right; clear: right; width: 20rem; margin: 0 -22rem 12px 1rem; } }
@media print {
  html, body, .nhsuk-template, .nhsuk-template__body { background: #fff; } .nhsuk-width-container, .nhsuk-main-wrapper { margin: 0; padding: 0; max-width: none; }
  .icb-on-wide { display: block; } .icb-on-narrow { display: none; } .icb-figure { break-inside: avoid; }
  .icb-document { max-width: none; } .icb-document p, .icb-document li, .icb-document td, .icb-document th { font-size: 10.5pt; line-height: 1.4; }
  .icb-document li { margin-bottom: 2px; } .icb-document td, .icb-document th { padding: 3px 8px 3px 0; }
  .icb-document h2 { font-size: 16pt; } .icb-document h3 { font-size: 13pt; margin-top: 20px; } .icb-document h4, .icb-document h5 { font-size: 11pt; }
  .icb-document h2, .icb-document h3, .icb-document h4, .icb-document h5, .icb-document caption { break-after: avoid; }
  .icb-document a { color: inherit; text-decoration: none; } .nhsuk-table-container { overflow: visible; }
  .icb-clause > p { break-inside: avoid; } .icb-contents { break-after: page; } .icb-application + .icb-contents { break-before: page; } .icb-application .nhsuk-table-container { margin: 0; } .icb-application caption { break-after: auto; } .icb-document ins, .icb-document del { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .icb-note { break-inside: avoid; }
  .icb-document .icb-variations { min-width: 0; } .icb-document .icb-variations :is(th, td, p) { font-size: 8.5pt; line-height: 1.3; } .icb-document .icb-variations :is(th, td) { padding: 3px 6px 3px 0; } .icb-document .icb-variations p { margin-bottom: 3px; }
  tr { break-inside: avoid; } .icb-variations tr { break-inside: auto; } thead { display: table-header-group; } @page { size: A4; margin: 20mm; }
}
`;
