/** Every property of a constitution shows in its document: each in turn is taken out or made another one. */
import type { Constitution } from '@icb/language';
import { expect, it } from 'vitest';
import { documentOf, markdownOf } from '../src/index.ts';
import { randomText, readText } from './reading.ts';

type Path = readonly (string | number)[];

interface Change {
  readonly path: Path;
  readonly to: unknown;
}

/** Where things stand, what follows from something else, and names by which only the file itself knows its parts. */
const notShown: ReadonlySet<string> = new Set([
  ...[
    'span',
    'nameSpan',
    'ruleSpan',
    'block',
    'uri',
    'raw',
    'placeholders',
    'unread',
    'comments',
    'neighbours',
    'imports',
  ],
  ...['name', 'named', 'min', 'max', 'votesStated', 'date', 'value', 'kind'],
]);

/** Words of the language for which another one can stand. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  modal: ['must', 'should', 'may'],
  unit: ['day', 'week', 'term', 'year'],
  quality: ['clear', 'working'],
  are: ['named', 'allowed', 'excluded'],
  how: ['approved', 'appointed'],
  access: ['published', 'on-request'],
  to: ['public', 'member'],
  scheme: ['ods', 'ons'],
};

function changesOf(value: unknown, path: Path): Change[] {
  if (typeof value === 'boolean') return [{ path, to: !value }];
  if (Array.isArray(value))
    return value.flatMap((each, index) => [
      // (An organisation that something else still speaks of is listed all the same.)
      ...(path.length === 1 && path[0] === 'organisations'
        ? []
        : [{ path, to: value.filter((other) => other !== each) }]),
      ...changesOf(each, [...path, index]),
    ]);
  if (typeof value === 'string') return another(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if ('raw' in value) return [{ path, to: { ...value, value: `${(value as { value?: string }).value} Changed.` } }];
  if ('date' in value && 'text' in value) return [{ path, to: { ...value, text: '2011-02-03', date: '2011-02-03' } }];
  // (“1/1” and so on: a share is its text.)
  if ('value' in value && 'text' in value)
    return [{ path, to: { ...value, text: value.text === '97' ? '98' : '97', value: value.text === '97' ? 98 : 97 } }];
  if ('is' in value) return 'each' in value && value.is === 'term' ? changesOf(value.each, [...path, 'each']) : [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (notShown.has(key) || inner === undefined || saysNothing(key, value)) return [];
    const inside = changesOf(inner, [...path, key]);
    const isPart = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isPart && !isNeeded(key) ? [{ path: [...path, key], to: undefined }, ...inside] : inside;
  });
}

/** What means something only beside something else: a prior approval of somebody, an answer that is published or in time. */
function saysNothing(key: string, of: object): boolean {
  const beside = of as { what?: string; withApprovalOf?: readonly unknown[]; within?: unknown };
  return (
    (key === 'andExperience' && beside.what !== 'knowledge') ||
    (key === 'prior' && beside.withApprovalOf?.length === 0) ||
    (key === 'published' && 'within' in of && beside.within === undefined) ||
    ['forEach', 'onEachAssessment'].includes(key)
  );
}

/** Without these, what they belong to is not what it says that it is. */
function isNeeded(key: string): boolean {
  return (
    [
      'term',
      'topic',
      'policy',
      'seat',
      'length',
      'amount',
      'source',
      'address',
      'form',
      'people',
      'board',
      'count',
      'of',
      'text',
    ].includes(key) ||
    ['least', 'most', 'forEach', 'perEach', 'from', 'setBy', 'share', 'number', 'every', 'perYear', 'within'].includes(
      key,
    )
  );
}

function another(value: string, path: Path): Change[] {
  const others = otherwise[String(path[path.length - 1])] ?? [];
  const to = others.includes(value) ? others.find((each) => each !== value) : undefined;
  return to === undefined ? [] : [{ path, to }];
}

function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? changed(each, rest, to) : each));
  const object = value as Record<string, unknown>;
  return { ...object, [step]: changed(object[step], rest, to) };
}

/** What a place is in any constitution: `board.members.*.term.upTo`. */
const kindOf = ({ path, to }: Change): string =>
  `${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')} ${to === undefined ? 'gone' : Array.isArray(to) ? 'one less' : 'another'}`;

it('whatever is taken out or changed, the document is another one', async () => {
  const tried = new Map<string, number>();
  const silent: string[] = [];
  for (let seed = 1; seed <= 120; seed++) {
    const constitution = await readText(randomText(seed));
    let shown = '';
    for (const change of changesOf(constitution, [])) {
      const kind = kindOf(change);
      if ((tried.get(kind) ?? 0) >= 2) continue;
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
      shown ||= markdownOf(documentOf(constitution));
      const other = changed(constitution, change.path, change.to) as Constitution;
      if (markdownOf(documentOf(other)) === shown) silent.push(`seed ${seed}: ${kind}`);
    }
  }
  expect(silent).toEqual([]);
  expect(tried.size).toBeGreaterThan(300);
}, 120_000);
