/** A constitution as a model of LikeC4: what it is made of as elements, who has to do with whom as relations. */
import type { Constitution, Seat } from '../../packages/language/src/index.ts';

interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly title: string | undefined;
  /** Further lines: a key of metadata, and what it says. */
  readonly says: readonly (readonly [string, string])[];
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
  const lines = things.flatMap(({ kind, name, title, says }) => [
    `    ${ids.get(name)} = ${kind} ${quoted(title ?? name)} {`,
    ...(says.length > 0 ? ['      metadata {', ...says.map(([key, text]) => `        ${key} ${quoted(text)}`), '      }'] : []),
    '    }',
  ]);
  const relations = relationsOf(constitution)
    .map(([from, kind, to]) => [ids.get(from), kind, ids.get(to)] as const)
    .filter(([from, , to]) => from !== undefined && to !== undefined && from !== to)
    .map(([from, kind, to]) => `  ${prefix}.${from} -[${kind}]-> ${prefix}.${to}`);
  return [
    'model {',
    `  ${prefix} = constitution ${quoted(constitution.title?.value ?? constitution.name)} {`,
    ...lines,
    '  }',
    ...new Set(relations),
    '}',
    '',
  ].join('\n');
}

function thingsOf({ area, partners, organisations, board, bodies, provisions }: Constitution): Thing[] {
  const parties = [...(area?.parties ?? []), ...(partners?.parties ?? []), ...organisations];
  const seats = [...(board?.members ?? []), ...bodies.flatMap((body) => body.seats)];
  const all: Thing[] = [
    ...parties.map(({ name, title, kind, provides }) => ({
      kind: 'organisation',
      name,
      title: title?.value,
      says: [['kind', kind.name] as const, ...provides.map(({ name }, index) => [`provides${index}`, name] as const)],
    })),
    ...seats.map((seat) => ({ kind: 'seat', name: seat.name, title: seat.title?.value, says: saidOf(seat) })),
    ...bodies.map(({ name, title, kind, purposes, exercises, population, termsOfReference }) => ({
      kind: 'body',
      name,
      title: title?.value,
      says: [
        ['kind', kind] as const,
        ...purposes.map(({ name }, index) => [`purpose${index}`, name] as const),
        ...exercises.map(({ functions }, index) => [`exercises${index}`, functions.map(({ name }) => name).join(', ')] as const),
        ...(population ? [['population', population.count.text] as const] : []),
        ...(termsOfReference ? [['termsOfReference', termsOfReference.published ? 'published' : 'agreed'] as const] : []),
      ],
    })),
    ...provisions.map(({ topic, text }, index) => ({
      kind: 'provision',
      name: `provision ${index}`,
      title: topic.name,
      says: text.value.split('\n').map((line, at) => [`line${at}`, line] as const),
    })),
  ];
  return [...new Map(all.map((thing) => [thing.name, thing])).values()];
}

function saidOf({ kind, requirements, roles, term, removals, responsibleFor, provisions, votes }: Seat): [string, string][] {
  return [
    ['kind', kind],
    ['votes', String(votes)],
    ...roles.map(({ name }, index): [string, string] => [`role${index}`, name]),
    ...responsibleFor.map(({ name }, index): [string, string] => [`responsible${index}`, name]),
    ...requirements.map(({ modal, what, terms }, index): [string, string] => [
      `must${index}`,
      `${modal} ${what} ${terms.map(({ name }) => name).join(' or ')}`,
    ]),
    ...removals.map(({ grounds }, index): [string, string] => [`removed${index}`, grounds.map(({ name }) => name).join(', ')]),
    ...provisions.map(({ text }, index): [string, string] => [`provision${index}`, text.value]),
    ...(term ? [['term', `${term.length.amount.text} ${term.length.unit}`] as [string, string]] : []),
  ];
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
