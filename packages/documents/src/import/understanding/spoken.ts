/** A text in the words by which patterns ask: the board by its name is the board, and words that are shared are said of each. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase } from '../words/tokens.ts';
import type { Surroundings } from './slots.ts';

export function spokenAs(text: string, { own, kind }: Surroundings): string {
  const named = own
    ? text.replace(own, kind === 'icb' ? 'the ICB' : 'the Partnership').replace(/\b([Tt])he the ICB\b/g, '$1he ICB')
    : text;
  return spelledOut(named.replace(/\b(\p{L}+)\(s\)/gu, '$1s').replace(/\b(Non)\s-\s?(Executive)/gi, '$1-$2'));
}

const area = String.raw`(?:(?!of |the |and )[a-z]+(?: (?:and|&) (?!of |the )[a-z]+)?)`;
const several = new RegExp(
  String.raw`\b((?:executive )?director)s( of |: | \(| – | - )(${area}(?:, (?:of |and |and of )?${area})*(?:,? and (?:of )?${area})?)\)?`,
  'gi',
);
const shared =
  /(?<!\b(?:chief|executive|deputy|lead|of) )\b(?:the )?(\p{L}+)(,| and| or|, and|, or) (?:the )?(\p{L}+) directors?\b/giu;

/** “Directors of finance, of nursing and of strategy”, “executive directors: medical, nursing”: each by its own title. */
function spelledOut(text: string): string {
  return text
    .replace(outOf, '$1 or $2')
    .replace(several, (whole, head: string, of: string, list: string) => {
      const parts = list.split(/,? and (?:of )?|, (?:of )?/).map((each) => each.trim());
      const titles = parts.map((each) => areaTitle(each));
      if (parts.length < 2 || titles.filter(Boolean).length < parts.length / 2) return whole;
      const all = listed(titles.map((title, index) => `the ${title ?? `director of ${parts[index]}`}`));
      return of.trim() === 'of' ? all : `${head}s: ${all}`;
    })
    .replace(shared, (whole, one: string, joint: string, other: string) => {
      const [first, second] = [areaTitle(one), areaTitle(other)];
      return first === undefined || second === undefined ? whole : `the ${first}${joint} the ${second}`;
    });
}

/** “One clinician, out of the medical director and the chief nurse”: one of the two. */
const outOf =
  /\bclinicians?,? (?:out of|from among|from|being|namely|who is|\() ?(?:either )?((?:the |our )?[\p{L} ]{5,30}?) (?:and|or) ((?:the |our )?(?:chief |executive )?(?:nurse|nursing|medical|director|officer)[\p{L} ]{0,25}?)(?=[,.;)]|$| and | must)\)?/giu;

function listed(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The title of the executive for something: “finance” is the director of finance. */
export function areaTitle(text: string): string | undefined {
  const plain = plainPhrase(text);
  return lexicon()
    .meanings('areas.words')
    .find(({ phrases }) => phrases.some((phrase) => plainPhrase(phrase) === plain))?.says;
}
