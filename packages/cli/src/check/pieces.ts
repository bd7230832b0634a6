/** What a check keeps of each file: what it adds to the report for people, and what that rests on. */
import type { Constitution } from '@icb/language';
import type { FileCounts } from '@icb/rules';
import type { Looks } from '../files/look.ts';
import type { PrettyFile } from '../pretty/pretty.ts';
import type { Kept } from '../start/record.ts';

export interface Piece {
  readonly shown: PrettyFile;
  /** Absolute, links followed. */
  readonly realPath: string;
  readonly kind: Constitution['kind'] | undefined;
  readonly counts: FileCounts;
  /** The files that were looked at, by absolute path: itself, what it imports, its settings and its packs. */
  readonly restsOn: readonly string[];
}

/** As it is kept: the findings by their place in the report, and the files by their place among all that was looked at. */
interface KeptPiece extends Omit<Piece, 'shown' | 'restsOn'> {
  readonly shown: Omit<PrettyFile, 'findings'> & { readonly findings: readonly [from: number, to: number] };
  readonly restsOn: readonly number[];
}

export function keptPieces(pieces: readonly Piece[], report: string, looks: Looks): KeptPiece[] {
  const places = new Map([...looks.keys()].map((path, place) => [path, place]));
  let end = 0;
  return pieces.map((piece) => {
    const { findings } = piece.shown;
    // (They stand in the report in the order of the files.)
    const from = report.indexOf(findings, end);
    end = from + findings.length;
    return {
      ...piece,
      shown: { ...piece.shown, findings: [from, end] },
      restsOn: piece.restsOn.map((path) => places.get(path) as number),
    };
  });
}

/** The pieces of the last time, by the path of their files. */
export function piecesOf(kept: Kept | undefined): ReadonlyMap<string, () => Piece> {
  const pieces = kept?.more() as readonly KeptPiece[] | undefined;
  if (!kept || !pieces) return new Map();
  const report = kept.stdout();
  const paths = [...kept.looks.keys()];
  return new Map(pieces.map((piece) => [piece.shown.path, () => asPiece(piece, report, paths)]));
}

function asPiece(piece: KeptPiece, report: string, paths: readonly string[]): Piece {
  const { shown, restsOn } = piece;
  return {
    ...piece,
    shown: { ...shown, findings: report.slice(...shown.findings) },
    restsOn: restsOn.map((place) => paths[place] as string),
  };
}
