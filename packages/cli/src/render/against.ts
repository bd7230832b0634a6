/** A document set against an older version of its constitution (`--against`). */
import {
  type Document,
  type DocumentOptions,
  documentAgainst,
  documentOf,
  reasonsBy,
  variedSpans,
  type Words,
  wordsOf,
} from '@icb/documents';
import { type Constitution, compare, type Finding, type Span } from '@icb/language';
import { nameOf } from '@icb/rules';
import { findingsOf } from '../check/found.ts';
import { type Side, sideAgainst } from '../diff/sides.ts';
import { applicationLines, applicationTitle, partnershipNote, variationsTitle } from '../diff/wording.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { askedFor } from './asked-for.ts';
import type { RenderOptions } from './render.ts';

type Failed = { readonly error: string };

/** A side that holds a constitution. */
export interface Version extends Side {
  readonly constitution: Constitution;
}

/** The older version, or a sentence that says why this cannot be one. */
export async function olderVersion(named: string, now: Version, workingFolder: string): Promise<Version | Failed> {
  const side = await sideAgainst(named, now.name, workingFolder);
  if ('error' in side) return side;
  const { constitution } = side.file;
  if (!constitution) return { error: `${side.name}: There is no constitution in this file.` };
  if (constitution.kind !== now.constitution.kind)
    return {
      error: `${side.name}: This is ${kinds[constitution.kind]}, and ${now.name} is ${kinds[now.constitution.kind]}: neither is a version of the other.`,
    };
  return { ...side, constitution };
}

const kinds = { icb: 'the constitution of a board', icp: 'the terms of a partnership' } as const;

/** What whoever set one against the other should know. */
export function notesOn(old: Version, now: Version, { against }: Document): string {
  const [before, after] = [nameOf(old.constitution), nameOf(now.constitution)];
  const isOther = old.constitution.name !== now.constitution.name && before !== after;
  const errors = old.file.findings.filter(({ severity }) => severity === 'error').length;
  const [are, count] = errors === 1 ? ['is', 'an error'] : ['are', `${errors} errors`];
  return [
    isOther
      ? `${old.name}: This is of ${before}, and ${now.name} of ${after}: whatever the two say otherwise is shown as a variation.`
      : undefined,
    errors > 0
      ? `${old.name}: There ${are} ${count} in this file, and what could be read of it is compared. \`icb check\` tells more.`
      : undefined,
    against?.variations.length === 0 ? `${old.name}: Nothing in the document varies from this version.` : undefined,
  ]
    .map((note) => (note === undefined ? '' : `${onOneLine(note)}\n`))
    .join('');
}

export async function setAgainst(
  drafted: DocumentOptions,
  old: Version,
  now: Version,
  options: RenderOptions,
  surroundings: Surroundings,
): Promise<Document | Failed> {
  const { draft = false, marks = false } = options;
  const same = compare(old.constitution, now.constitution);
  // Where clauses are not marked, the table of variations alone says who asks for them.
  const varied = variedSpans(documentOf(old.constitution, { draft }), documentOf(now.constitution, { draft }), same);
  const based = (version: Version, spans: readonly Span[]): ReturnType<typeof askedFor> =>
    askedFor(version.realPath, version.file, version.language, options, surroundings, marks ? undefined : spans);
  const before = await based(old, varied.old);
  if ('error' in before) return before;
  const after = await based(now, varied.now);
  if ('error' in after) return after;
  const reasons = await reasonsOf(old, now, options, surroundings);
  if ('error' in reasons) return reasons;
  return documentAgainst(
    documentOf(old.constitution, { draft, based: before.lines }),
    documentOf(now.constitution, { ...drafted, based: after.lines }),
    { same, application: applicationOf(now.constitution), reasons: reasons.byPart, marks },
  );
}

/** What the new version explains and the old one did not. */
async function reasonsOf(
  old: Version,
  now: Version,
  options: RenderOptions,
  surroundings: Surroundings,
): Promise<{ readonly byPart: ReadonlyMap<string, readonly string[]> } | Failed> {
  const said = new Set(old.constitution.explanations.map(({ rule, reason }) => `${rule} ${reason?.value}`));
  const fresh = now.constitution.explanations.filter(({ rule, reason }) => !said.has(`${rule} ${reason?.value}`));
  if (fresh.length === 0) return { byPart: new Map() };
  const found = await findingsOf(
    { ...now.file, path: now.name, realPath: now.realPath },
    now.file,
    options,
    surroundings,
  );
  if ('error' in found) return found;
  const isFresh = ({ rule, status }: Finding): boolean =>
    status === 'explained' && fresh.some((each) => each.rule === rule);
  return { byPart: reasonsBy(now.constitution, found.findings.filter(isFresh), found.titleOfRule) };
}

function applicationOf(constitution: Constitution): Parameters<typeof documentAgainst>[2]['application'] {
  if (constitution.kind === 'icp') return { title: variationsTitle, lines: [], note: partnershipNote };
  const lines = applicationLines(constitution).map(([what, words]): [string, Words] => [what, wordsOf(words)]);
  return { title: applicationTitle, lines, note: documentNote };
}

const documentNote =
  'Clauses are numbered as in this document; in each, what varies is in bold. NHS England says in its published procedure what else it wants to see.';
