/** What a picture can be told beside the constitution. */
import type { Finding } from '@icb/language';
import type { Theme } from './svg/theme.ts';

export interface DrawingOptions {
  /** What is found in the constitution: for those whose fix adds a seat, an empty chair is drawn. */
  readonly findings?: readonly Finding[];
  /** The name of a rule; without it, a rule goes by its id. */
  readonly titleOfRule?: (id: string) => string | undefined;
  /** The text that was read: with it, every chair tells its line. */
  readonly text?: string;
  readonly theme?: Theme;
  /** `wide` for a screen or a sheet of A4, `narrow` for a phone or a column beside a text. */
  readonly width?: 'wide' | 'narrow';
  /** What the ids in the picture begin with, where a page holds several. */
  readonly id?: string;
  /** `none`: the page has the style sheet already, see `styleSheet`. */
  readonly style?: 'embedded' | 'none';
  /** What can be clicked or pressed says that it can: for previews. */
  readonly actions?: boolean;
}
