/** What a board is called where everybody knows that it is a board: without what all names have in common. */
import type { SurveyedBoard } from './surveyed.ts';

export function shortName({ name, kind }: Pick<SurveyedBoard, 'name' | 'kind'>): string {
  const short = name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^NHS (?=\S)/, '')
    .replace(/(?<=\S) Integrated Care (Board|Partnership)$/, '');
  return kind === 'icp' ? `${short} (partnership)` : short;
}
