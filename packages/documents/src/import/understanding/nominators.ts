/** Who nominates, where a list names them: below the words “… is jointly nominated by:”. */
import { isLine, type Passage } from '../outline.ts';
import { readCount } from '../words/numbers.ts';
import { plainPhrase } from '../words/tokens.ts';
import type { Source } from './found.ts';
import { consumed, type Here, type Reading } from './here.ts';
import { addLine } from './seats.ts';
import { readWho } from './slots.ts';
import { isPronounced } from './statements.ts';

/** “… nominated by the trusts which provide services in the area:” and then their names: those nominate. Says whether it was so. */
export function nameNominators(below: readonly Passage[], { current, around }: Reading): boolean {
  const names = below.map(({ block }) =>
    isLine(block) ? around.named.at(plainPhrase(block.text).replace(/^(?:the|and) /, '')) : undefined,
  );
  if (names.length === 0 || names.some((each) => each === undefined)) return false;
  const listed = names.flatMap((each) => each?.value ?? []).join(', ');
  let found = false;
  for (const seat of current)
    for (const [index, line] of seat.lines.entries()) {
      const [, start, , end] = /^(nominated (?:jointly )?by) (.*?)( as prescribed)?$/.exec(line.text) ?? [];
      if (start === undefined) continue;
      seat.lines[index] = { ...line, text: `${start} ${listed}${end ?? ''}`, sure: 'likely' };
      found = true;
    }
  return found;
}

/** “This member is jointly nominated by:”, and who does; or “The partner members are nominated by:”, and how many by whom. */
export function readNominators(
  sentence: string,
  below: readonly Passage[],
  source: Source,
  here: Here,
  reading: Reading,
): Here | undefined {
  const texts = below.flatMap(({ block }) =>
    isLine(block) ? [block.text] : block.rows.map(({ cells }) => cells.join(' ')),
  );
  const named = texts.map(
    (text) => readWho(plainPhrase(text).replace(/^(?:the|and) /, ''), reading.around)?.value.names,
  );
  const isCounted = texts.some((text) => readCount(plainPhrase(text)) || /\b(?:one|two|three|four|\d)\b/i.test(text));
  const [seat] = reading.current;
  if (seat && reading.current.length === 1 && isPronounced(sentence) && !isCounted && named.every(Boolean)) {
    const jointly = /jointly|together/i.test(sentence) ? 'jointly ' : '';
    const names = [...new Set(named.flatMap((each) => each ?? []))].filter((name) => !name.startsWith('@'));
    addLine(seat, { text: `nominated ${jointly}by ${names.join(', ')}`, sure: 'likely', ...source });
    return consumed;
  }
  reading.lists += 1;
  return {
    ...here,
    list: 'members',
    group: 'partner',
    number: reading.lists,
    sure: 'likely',
    nominates: true,
    about: [],
  };
}
