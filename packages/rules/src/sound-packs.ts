/** What is wrong with a pack beside the words of its requirements: names given twice, sources and rules that are not there. */
import { nearest, type PackCitation, type PackRule, type RulePack, verifications } from '@icb/language';
import { misdatedChanges } from './obligations.ts';
import { type PackProblem, problem } from './words-of-rules.ts';

export function problemsOf(pack: RulePack): PackProblem[] {
  const citations = [...pack.rules, ...pack.grades, ...pack.measures].flatMap((each) => each.citations);
  return [
    ...namedTwice(pack),
    ...pack.rules.flatMap((rule) => [...unsaid(rule), ...misdatedChanges(rule)]),
    ...citations.flatMap((citation) => unknownSource(citation, pack)),
    ...unfinished(pack),
  ];
}

function namedTwice({ rules, grades, measures, options, sources }: RulePack): PackProblem[] {
  const seen = new Set<string>();
  const named = [
    ...rules.map(({ name, nameSpan: span }) => ({ name, span, kind: 'rules' })),
    ...grades.map(({ name, span }) => ({ name, span, kind: 'grades' })),
    ...measures.map(({ name, span }) => ({ name, span, kind: 'measures' })),
    ...options.map(({ name, span }) => ({ name, span, kind: 'options' })),
    ...sources.map(({ name, span }) => ({ name, span, kind: 'sources' })),
  ];
  return named.flatMap(({ name, span, kind }) => {
    const key = `${kind}/${name}`;
    const again = seen.has(key);
    seen.add(key);
    const way = 'Give one of them another name, or take one out.';
    return again && name !== '' ? [{ span, message: `Two ${kind} of this pack are called \`${name}\`. ${way}` }] : [];
  });
}

/** A rule that asks for nothing is background, or says why nothing can be asked. */
function unsaid({ requirement, notCheckable, obligation, nameSpan, name }: PackRule): PackProblem[] {
  if (requirement || notCheckable !== undefined || obligation === 'background') return [];
  const ways = '`require …`, `not checkable because "…"`, or `obligation background`';
  return [{ span: nameSpan, message: `The rule \`${name}\` does not say what it requires: ${ways}.` }];
}

function unknownSource({ source, sourceName, verified, span }: PackCitation, { sources }: RulePack): PackProblem[] {
  const names = sources.map(({ name }) => name);
  const missing = source
    ? []
    : [problem(span, `The pack has no source \`${sourceName}\`.`, nearest(sourceName, names))];
  const guessed = verified.filter((each) => !verifications.includes(each));
  return [
    ...missing,
    ...guessed.map((each) =>
      problem(
        span,
        `\`${each}\` is no way to verify a citation: that is ${verifications.join(', ')}.`,
        nearest(each, verifications),
      ),
    ),
  ];
}

/** What grades and measures must say to mean anything. */
function unfinished({ grades, measures }: RulePack): PackProblem[] {
  return [
    ...grades.flatMap(({ span, name, categories }) =>
      categories.length > 0 && categories.at(-1)?.when === undefined
        ? []
        : [{ span, message: `The last category of the grade \`${name}\` must be for all the rest: \`otherwise\`.` }],
    ),
    ...measures.flatMap(({ span, name, counted }) =>
      counted ? [] : [{ span, message: `The measure \`${name}\` does not say what it counts: \`count of …\`.` }],
    ),
  ];
}

/** Rules that a pack names and that are in none of the packs that were read, or that it cannot stand in for. */
export function unknownRules(pack: RulePack, all: readonly RulePack[]): PackProblem[] {
  const naming = pack.rules.filter(({ entails, replaces }) => entails.length + replaces.length > 0);
  if (naming.length === 0) return [];
  const ids = all.flatMap(({ name, rules }) => rules.map((rule) => `${name}/${rule.name}`));
  const packs = new Set(all.map(({ name }) => name));
  return naming.flatMap((rule) => [
    ...rule.replaces
      .filter((id) =>
        all.some((each) => each.act && each !== pack && each.name !== pack.name && id.startsWith(`${each.name}/`)),
      )
      .map((id) => ({
        span: rule.nameSpan,
        message: `\`${id}\` is a rule of an Act: no other pack can replace it.`,
      })),
    ...[...rule.entails, ...rule.replaces]
      .filter((id) => packs.has(id.slice(0, id.indexOf('/'))) && !ids.includes(id))
      .map((id) => problem(rule.nameSpan, `There is no rule \`${id}\`.`, nearest(id, ids))),
  ]);
}
