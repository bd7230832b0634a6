/** What a check keeps of each file: what it adds to the report for people, and what that rests on. */
import type { Constitution } from '@icb/language';
import type { FileCounts } from '@icb/rules';
import type { Looks } from '../files/look.ts';
import type { PrettyFile } from '../pretty/pretty.ts';
import type { Kept } from '../start/record.ts';

export interface Piece {
  /** Its findings in UTF-8. */
  readonly shown: PrettyFile & { readonly findings: Uint8Array };
  /** Absolute, links followed. */
  readonly realPath: string;
  readonly kind: Constitution['kind'] | undefined;
  readonly counts: FileCounts;
  /** The files that were looked at, by absolute path: itself, what it imports, its settings and its packs. */
  readonly restsOn: readonly string[];
}

/** A piece, and at which byte of the report its findings begin. */
export interface PlacedPiece extends Piece {
  readonly from: number;
}

/** `report` are the parts of a report, those of the pieces among them. */
export function placed(pieces: readonly Piece[], report: readonly Uint8Array[]): PlacedPiece[] {
  const places = new Map<Uint8Array, number>();
  let from = 0;
  for (const part of report) {
    places.set(part, from);
    from += part.length;
  }
  return pieces.map((piece) => ({ ...piece, from: places.get(piece.shown.findings) ?? 0 }));
}

/** As it is kept: the findings by their place in the report, and the files by their place among all that was looked at. */
interface KeptPiece extends Omit<Piece, 'shown' | 'restsOn'> {
  readonly shown: Omit<PrettyFile, 'findings'>;
  /** In bytes. */
  readonly findings: readonly [from: number, to: number];
  readonly restsOn: readonly number[];
}

export function keptPieces(pieces: readonly PlacedPiece[], looks: Looks): KeptPiece[] {
  const places = new Map([...looks.keys()].map((path, place) => [path, place]));
  return pieces.map(({ shown, from, realPath, kind, counts, restsOn }) => {
    const { findings, ...rest } = shown;
    return {
      shown: rest,
      findings: [from, from + findings.length],
      realPath,
      kind,
      counts,
      restsOn: restsOn.map((path) => places.get(path) as number),
    };
  });
}

/** The pieces of the last time, by the path of their files. */
export function piecesOf(kept: Kept | undefined): ReadonlyMap<string, () => Piece> {
  const pieces = kept?.more() as readonly KeptPiece[] | undefined;
  if (!kept || !pieces) return new Map();
  const paths = [...kept.looks.keys()];
  return new Map(pieces.map((piece) => [piece.shown.path, () => asPiece(piece, kept.stdout, paths)]));
}

function asPiece({ findings, ...piece }: KeptPiece, report: Uint8Array, paths: readonly string[]): Piece {
  return {
    ...piece,
    shown: { ...piece.shown, findings: report.subarray(...findings) },
    restsOn: piece.restsOn.map((place) => paths[place] as string),
  };
}
