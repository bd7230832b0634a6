/** Which lines of a file an Act or guidance asks for: those without which a rule that is met would not be. */
import type { Based } from '@icb/documents';
import type { Block, Constitution, Language, Line, ReadFile, Span } from '@icb/language';
import { citationOf, dayOf, judge, placeCited, type State } from '@icb/rules';
import { type Asked, judgingsOf } from '../config/judgings.ts';
import type { Surroundings } from '../surroundings.ts';

export async function askedFor(
  realPath: string,
  { uri, text, constitution }: ReadFile,
  language: Language,
  asked: Asked,
  surroundings: Surroundings,
  /** Those lines alone are looked at that stand here; all, if nothing is said. */
  only?: readonly Span[],
): Promise<{ readonly lines: readonly Based[] } | { readonly error: string }> {
  const judgings = await judgingsOf([realPath], asked, surroundings);
  if ('error' in judgings) return judgings;
  if (!constitution) return { lines: [] };
  const { packs, today, asAt } = judgings.of(realPath);
  const day = dayOf(constitution, today, asAt);
  const sources = new Map(
    packs.flatMap(({ pack, rules }) =>
      rules
        .filter(({ rule }) => rule.citations.length > 0)
        .map(({ id, rule }) => [
          id,
          { law: pack.act, citation: rule.citations.map(citationOf).map(placeCited)[0] ?? '' },
        ]),
    ),
  );
  const before = judge(constitution, packs, day).states;
  const found: Based[] = [];
  const lines = linesIn(constitution).filter(({ span }) => !only || only.some((each) => overlap(each, span)));
  const without = await language.readWithout({ uri, text }, lines);
  for (const [at, line] of lines.entries()) {
    const rest = without[at];
    if (!rest) continue;
    const after = judge(rest, packs, day).states;
    for (const [id, state] of before) {
      const source = sources.get(id);
      if (source && rankOf(after.get(id)) < rankOf(state))
        found.push({ span: line.span, kind: source.law ? 'law' : 'guidance', citation: source.citation });
    }
  }
  return { lines: found };
}

const overlap = (one: Span, other: Span): boolean => one.offset < other.end && one.end > other.offset;

/** What is met in part, or explained, is better than what is not met. */
function rankOf(state: State | undefined): number {
  return state === 'open' ? 0 : state === 'partly' || state === 'explained' ? 1 : 2;
}

/** The lines that hold no others, and the full name, which stands before them all. */
function linesIn(constitution: Constitution): Pick<Line, 'span' | 'room'>[] {
  const { title } = constitution;
  const lines: Pick<Line, 'span' | 'room'>[] = title ? [{ span: title.span, room: title.span }] : [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || 'is' in value) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'block' && inner) lines.push(...(inner as Block).lines);
      else if (key !== 'neighbours') visit(inner);
    }
  };
  visit(constitution);
  return lines.filter(
    ({ span }) =>
      !lines.some((other) => other.span !== span && other.span.offset >= span.offset && other.span.end <= span.end),
  );
}
