/** Markup as a browser or a reader of XML takes it, by parsers that are not ours to write with: what of it came out of a text. */
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { Broken, holds } from './target.ts';

interface Node {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
  readonly data?: string;
}

/** What no page of ours has: it would fetch, run or send something. */
const neverOurs: ReadonlySet<string> = new Set([
  'iframe',
  'img',
  'object',
  'embed',
  'link',
  'base',
  'audio',
  'video',
  'foreignobject',
  'use',
  'image',
]);

function checkElement(
  name: string,
  attributes: readonly { readonly name: string; readonly value: string }[],
  scripts: boolean,
): void {
  const tag = name.toLowerCase();
  holds('markup', !tag.startsWith('xfuzz'), () => `<${name}>`);
  holds('markup', !neverOurs.has(tag) && (scripts || tag !== 'script'), () => `<${name}>`);
  for (const { name: key, value } of attributes) {
    const attribute = key.toLowerCase();
    holds(
      'markup',
      !/^on/.test(attribute) && !attribute.includes('xfuzz') && /^[\w:.-]+$/.test(attribute),
      () => `<${name} ${key}>`,
    );
    if (attribute === 'href' || attribute === 'src' || attribute.endsWith(':href'))
      holds('markup', /^(https?:\/\/|#|mailto:)/i.test(value), () => `<${name} ${key}="${value}">`);
    if (attribute === 'style' || attribute === 'class' || attribute === 'id')
      holds('markup', !value.includes('<') && !/url\(/i.test(value), () => `<${name} ${key}="${value}">`);
  }
}

/** A whole page, or a part of one. `scripts`: whether it brings scripts of its own, whose text is then looked at. */
export function checkHtml(html: string, { scripts = false } = {}): void {
  const walk = (node: Node): void => {
    holds('markup', node.nodeName !== '#comment' || !(node.data ?? '').includes('xfuzz'), () => `<!--${node.data}-->`);
    if (node.tagName !== undefined) checkElement(node.tagName, node.attrs ?? [], scripts);
    const holdsCode = node.tagName === 'style' || node.tagName === 'script';
    if (holdsCode) {
      const code = (node.childNodes ?? []).map(({ value }) => value ?? '').join('');
      holds('markup', !/xfuzz/.test(code), () => `<${node.tagName}> ${code.slice(code.indexOf('xfuzz') - 60)}`);
    }
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html) as unknown as Node);
}

/** Well-formed XML: the pictures, the parts of a Word file, a report as JUnit. */
export function checkXml(xml: string, what: string): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let wrong: Error | undefined;
  parser.on('error', (error) => {
    wrong ??= error;
  });
  parser.on('doctype', () => {
    wrong ??= new Error('a document type');
  });
  parser.on('processinginstruction', ({ target }) => {
    wrong ??= new Error(`an instruction ${target}`);
  });
  parser.on('comment', (text) => {
    if (text.includes('xfuzz')) throw new Broken('markup', `${what}: <!--${text}-->`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    checkElement(
      // (Word has elements of its own that are called as others are elsewhere: `w:link` joins two styles.)
      name.replace(/^w:/, 'w-').replace(/^\w+:/, ''),
      Object.values(attributes)
        .map(({ name: key, value }) => ({ name: key, value }))
        .filter(({ name: key }) => !/^(xmlns|r:|xlink:)/.test(key) && !key.startsWith('xmlns')),
      false,
    );
  });
  parser.write(xml).close();
  if (wrong) throw new Broken('wellFormed', `${what}: ${wrong.message}`);
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
/** Controls but tabs and line feeds, and what turns the direction of a line. */
const control = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** No control character but line breaks and tabs: what is shown at a terminal. `paints`: whether colours are ours. */
export function checkTerminal(text: string, what: string, paints = false): void {
  const bare = paints ? text.replaceAll(colours, '') : text;
  const found = control.exec(bare);
  holds(
    'terminal',
    found === null,
    () => `${what}: ${JSON.stringify(bare.slice(Math.max(0, (found?.index ?? 0) - 40), (found?.index ?? 0) + 20))}`,
  );
}
