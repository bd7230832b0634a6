/** The small words of English, from `grammar.words`, as expressions. */
import { lexicon } from '../lexicon.ts';
import { plainPhrase } from '../words/tokens.ts';

export interface Grammar {
  /** Each match of it ends where the words for a seat may begin. */
  readonly begins: RegExp;
  /** Fits what stands before a seat of which is only spoken. */
  readonly governed: RegExp;
  readonly describes: RegExp;
  readonly small: RegExp;
  /** Fits what stands between a word for several seats and those seats. */
  readonly explains: RegExp;
  readonly sumsUp: RegExp;
}

let known: Grammar | undefined;

export function grammar(): Grammar {
  known ??= read();
  return known;
}

function read(): Grammar {
  const meanings = lexicon().meanings('grammar.words');
  const one = (name: string): string =>
    (meanings.find(({ says }) => says === name)?.phrases ?? [])
      .map(plainPhrase)
      .sort((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
  const marks = String.raw`[,;:(./"-]`;
  return {
    begins: new RegExp(String.raw`(?:^|${marks} |(?<= )(?:${one('begins-after')}) )`, 'g'),
    governed: new RegExp(
      String.raw`(?:^| )(?:${one('governs')})(?: (?:the|a|an|each|every|its|their|our|this|these|those))*(?:(?<= (?:these|those)) (?:two|three|four|five|six|seven|eight|\d+))? $`,
    ),
    describes: new RegExp(`^(?:(?:${one('describes')}) )+`),
    small: new RegExp(String.raw`^(?:${one('small')}|\d+|[,;:()./"-]|[a-z])$`),
    explains: new RegExp(String.raw`^ (?:(?:[:,(-]|${one('explains')}|one|two|three|\d+) )*$`),
    sumsUp: new RegExp(
      String.raw`(?:^| )(?:${one('sums-up')})(?: (?:is|are|the|an|a|one|of|whom|them|also|all|our))* $`,
    ),
  };
}
