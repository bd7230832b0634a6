/** The formatter: once and for all, and nothing of the text is lost or read otherwise. */
import { format, formatRules } from '@icb/language';
import * as fc from 'fast-check';
import type { Scanned } from '../../../packages/language/src/reading/scanner.ts';
import { textBlockValue } from '../../../packages/language/src/reading/values.ts';
import { constitutions, one, packs, sound } from '../generating/inputs.ts';
import { same, type Target } from '../target.ts';
import { layoutOf } from './lexer.ts';

/** What a piece says, however it is laid out. What is not closed ends somewhere, and blanks at its end are layout. */
function saying({ kind, image, closed }: Scanned): string {
  if (kind === 'block' && closed) return `block ${JSON.stringify(textBlockValue(image))}`;
  if (kind === 'comment' || kind === 'block') return image.replace(/\s+/g, ' ').trim();
  return image.replace(/\r\n?/g, '\n');
}

export function sayings(kind: 'icb' | 'rules', text: string): string[] {
  return layoutOf(kind, text).pieces.map(saying);
}

function reading(kind: 'icb' | 'rules', text: string): string {
  const { words, problems } = layoutOf(kind, text);
  const read = words.map(({ reading, keyword, starts, within }) =>
    [reading, keyword, starts, within?.join(' ')].join('/'),
  );
  return [...read, ...problems.map(({ code }) => code)].join('\n');
}

function target(
  name: string,
  kind: 'icb' | 'rules',
  share: number,
  inputs: Target['inputs'],
  lay: typeof format,
): Target {
  return {
    name,
    share,
    grows: kind,
    inputs,
    async run({ texts: [text = ''] }) {
      const once = lay(text);
      same('tokens', sayings(kind, once).join('\n'), sayings(kind, text).join('\n'), 'other words');
      same('formatted', lay(once), once, 'formatted again');
      same('meaning', reading(kind, once), reading(kind, text), 'read otherwise');
      return once;
    },
  };
}

const anyConstitution = one(fc.oneof({ weight: 8, arbitrary: constitutions }, { weight: 1, arbitrary: sound }));
export const formatter = target('formatter', 'icb', 60, anyConstitution, format);
export const rulesFormatter = target('formatter of rules', 'rules', 36, one(packs), formatRules);
