/** Phrase by phrase, the line of the language that it says, and in which block that stands. */

import type { Sayings } from './lines.ts';
import { longText } from './names.ts';
import { bodySayings } from './sayings-bodies.ts';
import { procedureSayings } from './sayings-procedures.ts';
import { seatSayings } from './sayings-seats.ts';
import { textSayings } from './sayings-text.ts';

export type { Saying, Within } from './lines.ts';

export const sayings: Sayings = { ...textSayings, ...seatSayings, ...bodySayings, ...procedureSayings };

export function provisionLine(topic: string, paragraphs: readonly string[]): string {
  return `provision ${topic} ${longText(paragraphs)}`;
}
