/** What a committee, or a member, is there for: by the words of a title. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase } from '../words/tokens.ts';

export function purposesOf(title: string): string[] {
  const plain = plainPhrase(title);
  const fits = lexicon()
    .meanings('purposes.words')
    .flatMap(({ says, phrases }) =>
      phrases
        .filter((phrase) => ` ${plain} `.includes(` ${plainPhrase(phrase)} `))
        .map((phrase) => ({ says, length: phrase.length })),
    )
    .sort((one, other) => other.length - one.length);
  return fits.slice(0, 1).map(({ says }) => says);
}
