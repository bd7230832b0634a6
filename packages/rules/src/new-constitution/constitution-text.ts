/** The text of a new constitution: what its author has said of it, and for the rest the model, with placeholders. */
import { type Answers, distinct, oneLine } from './answers.ts';
import { boardText } from './board-text.ts';
import { partnershipText } from './partnership-text.ts';
import { shortNames } from './short-names.ts';

/** What the texts are made with: all that was said, ready to stand in its place. */
export interface Parts {
  /** `northshire-icb`. */
  readonly shortName: string;
  /** Between its quotes. */
  readonly title: string;
  /** Between its quotes. */
  readonly area: string;
  /** A line for each, to stand in `area`; a line with placeholders where none was named. */
  readonly authorityLines: readonly string[];
  /** As in `from northshire-la, port-ravel-la`. */
  readonly authorities: string;
  /** A line for each, to stand in `partners`. */
  readonly trustLines: readonly string[];
  readonly trusts: string;
}

/**
 * A constitution in the language's own layout. Whatever was typed, the language finds nothing wrong with it; what was
 * not typed stands in square brackets, to be filled in.
 */
export function constitutionText(answers: Answers): string {
  const parts = partsOf(answers);
  return answers.kind === 'icb' ? boardText(parts) : partnershipText(parts);
}

/** What a file with it would be called: `northshire.icb`, `northshire-partnership.icb`. */
export function fileNameFor({ kind, name }: Pick<Answers, 'kind' | 'name'>): string {
  const [shortName = kind] = shortNames([oneLine(name)], kind);
  const stem = shortName === kind ? undefined : shortName.slice(0, -kind.length - 1);
  if (kind === 'icb') return `${stem ?? 'board'}.icb`;
  return stem === undefined ? 'partnership.icb' : `${stem}-partnership.icb`;
}

function partsOf({ kind, name, area, localAuthorities, trusts }: Answers): Parts {
  const title = oneLine(name) || (kind === 'icb' ? unnamedBoard : unnamedPartnership);
  const authorityNames = distinct(localAuthorities.map(oneLine));
  const trustNames = distinct(trusts.map(oneLine));
  const authorityShortNames = shortNames(authorityNames, 'la');
  const trustShortNames = shortNames(trustNames, 'nhs');
  return {
    shortName: shortNames([title], kind)[0] ?? kind,
    title: quoted(title),
    area: quoted(oneLine(area) || '[state the area]'),
    authorityLines:
      authorityNames.length > 0
        ? authorityNames.map((each, at) => `local-authority ${authorityShortNames[at]} ${quoted(each)}`)
        : ['local-authority [short name] "[name of each local authority of the area]"'],
    authorities: authorityShortNames.join(', ') || '[each local authority of the area]',
    trustLines: trustNames.map((each, at) => `${kindOfTrust(each)} ${trustShortNames[at]} ${quoted(each)}`),
    trusts: trustShortNames.join(', ') || '[each NHS trust and foundation trust of the area]',
  };
}

const unnamedBoard = 'NHS [name of the area] Integrated Care Board';
const unnamedPartnership = '[name of the area] Integrated Care Partnership';

/** What a trust's name says of its kind; `trust` says either. */
function kindOfTrust(name: string): string {
  if (/\bfoundation trust\b/i.test(name)) return 'foundation-trust';
  return /\bnhs trust\b/i.test(name) ? 'nhs-trust' : 'trust';
}

/** A text on one line, between quotes. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
