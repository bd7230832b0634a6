/** The properties of the rule language: what can be asked of each kind of thing, by the words that ask it. */
import { bodyProperties } from './properties/bodies.ts';
import { interestsProperties } from './properties/interests.ts';
import { lineProperties } from './properties/lines.ts';
import { meetingProperties } from './properties/meetings.ts';
import { nameProperties } from './properties/names.ts';
import type { Property } from './properties/property.ts';
import { seatProperties } from './properties/seats.ts';
import { voiceProperties } from './properties/voices.ts';
import { wholeProperties } from './properties/whole.ts';

export type { Property } from './properties/property.ts';

export const properties: readonly Property[] = [
  ...seatProperties,
  ...voiceProperties,
  ...bodyProperties,
  ...lineProperties,
  ...interestsProperties,
  ...meetingProperties,
  ...nameProperties,
  ...wholeProperties,
];
