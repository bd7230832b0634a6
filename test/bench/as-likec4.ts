/** A constitution as a model of LikeC4: what it is made of as elements, who has to do with whom as relations. */
import type { Constitution } from '../../packages/language/src/index.ts';
import { asData } from './as-data.ts';

interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly title: string | undefined;
  /** Further lines: a key of metadata, and what it says. */
  readonly says: readonly (readonly [key: string, text: string])[];
}

/** The kinds that every model below uses. One file of a project, beside those of the boards. */
export const likeC4Words = `specification {
${['constitution', 'seat', 'body', 'organisation', 'provision'].map((kind) => `  element ${kind}`).join('\n')}
  relationship appoints
  relationship nominates
  relationship member
}
`;

/** `prefix` keeps apart what has the same name in several boards. */
export function asLikeC4(constitution: Constitution, prefix: string): string {
  const things = thingsOf(constitution);
  const ids = new Map(things.map(({ name }, index) => [name, `${prefix}_${index}`]));
  const relations = relationsOf(constitution)
    .map(([from, kind, to]) => [ids.get(from), kind, ids.get(to)] as const)
    .filter(([from, , to]) => from !== undefined && to !== undefined && from !== to)
    .map(([from, kind, to]) => `  ${prefix}.${from} -[${kind}]-> ${prefix}.${to}`);
  return [
    'model {',
    `  ${prefix} = constitution ${quoted(constitution.title?.value ?? constitution.name)} {`,
    ...things.flatMap((thing) => elementOf(thing, `${ids.get(thing.name)}`)),
    '  }',
    ...new Set(relations),
    '}',
    '',
  ].join('\n');
}

function elementOf({ kind, name, title, says }: Thing, id: string): string[] {
  const metadata = says.map(([key, text]) => `        ${key} ${quoted(text)}`);
  return [
    `    ${id} = ${kind} ${quoted(title ?? name)} {`,
    ...(metadata.length > 0 ? ['      metadata {', ...metadata, '      }'] : []),
    '    }',
  ];
}

function thingsOf({ area, partners, organisations, board, bodies, provisions }: Constitution): Thing[] {
  const parties = [...(area?.parties ?? []), ...(partners?.parties ?? []), ...organisations];
  const seats = [...(board?.members ?? []), ...bodies.flatMap((body) => body.seats)];
  const named = (kind: string, things: typeof parties | typeof seats | typeof bodies): Thing[] =>
    things.map((thing) => ({ kind, name: thing.name, title: thing.title?.value, says: linesOf(thing) }));
  const all = [
    ...named('organisation', parties),
    ...named('seat', seats),
    ...named('body', bodies),
    ...provisions.map(({ topic, text }, index) => ({
      kind: 'provision',
      name: `provision ${index}`,
      title: topic.name,
      says: text.value.split('\n').map((line, at) => [`line_${at}`, line] as const),
    })),
  ];
  return [...new Map(all.map((thing) => [thing.name, thing])).values()];
}

/** One line for each property, as in the constitution itself. Those of a body's seats are the seats' own. */
function linesOf(thing: object): [string, string][] {
  return Object.entries(asData(thing) as object)
    .filter(([key]) => !['name', 'title', 'seats'].includes(key))
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map((one, index): [string, string] => [`${key}_${index}`, wordsOf(one)]),
    );
}

function wordsOf(said: unknown): string {
  if (said === null || typeof said !== 'object') return String(said);
  return Object.entries(said)
    .map(([key, inner]) => (Array.isArray(said) ? wordsOf(inner) : `${key} ${wordsOf(inner)}`))
    .join(' ');
}

function relationsOf({ board, bodies }: Constitution): [from: string, kind: string, to: string][] {
  const seats = [...(board?.members ?? []), ...bodies.flatMap((body) => body.seats)];
  return [
    ...seats.flatMap(({ name, appointed, nominated }) => [
      ...(appointed?.by ?? []).map((by): [string, string, string] => [by.name, 'appoints', name]),
      ...(nominated?.by ?? []).map((by): [string, string, string] => [by.name, 'nominates', name]),
    ]),
    ...bodies.flatMap(({ name, members, parties }) =>
      [...members, ...parties].map((member): [string, string, string] => [member.name, 'member', name]),
    ),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll(/\s+/g, ' ').replaceAll('\\', '/').replaceAll("'", '’')}'`;
}
