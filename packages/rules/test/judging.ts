/** Rules and constitutions in memory, for tests that state both. */
import {
  builtInTerms,
  type Constitution,
  createLanguage,
  type Finding,
  type Fix,
  linesOf,
  type ReadFile,
  readRules,
} from '@icb/language';
import { edited } from '../src/apply-fixes.ts';
import { type Judgement, judge, type Noun, nouns, prepare, type ReadyPack } from '../src/index.ts';

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });

export async function read(text: string): Promise<ReadFile> {
  const [file] = await language.read([{ uri: 'file:///test/a.icb', text }]);
  return file as ReadFile;
}

/** A pack of one rule, `test/rule`, with these clauses. */
export function packOf(clauses: string, head = ''): { ready: ReadyPack; problems: string[] } {
  const text = `pack test "Test" language 1 {\n${head}\n  source law "A law" no public address\n  rule rule "The rule" {\n${clauses}\n  }\n}\n`;
  const { packs, findings } = readRules({ uri: 'file:///test.icbrules', text });
  const [pack] = packs;
  if (!pack) throw new Error('No pack was read.');
  const { ready, problems } = prepare(pack, builtInTerms());
  const at = ({ span, message }: { span: { offset: number }; message: string }): string =>
    `${linesOf(text).positionAt(span.offset).line - 3}: ${message}`;
  return { ready, problems: [...findings.map(at), ...problems.map(at)] };
}

export async function judged(
  clauses: string,
  text: string,
  day = '2026-11-21',
): Promise<Judgement & { state: string | undefined }> {
  const { ready, problems } = packOf(clauses);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { constitution } = await read(text);
  const judgement = judge(constitution as Constitution, [ready], day);
  return { ...judgement, state: judgement.states.get('test/rule') };
}

/** What the first fix of the first finding that has one makes of a text. */
export async function drafted(
  clauses: string,
  text: string,
): Promise<{ readonly kind: Fix['kind']; readonly text: string } | undefined> {
  const { findings } = await judged(clauses, text);
  const [fix] = findings.flatMap((finding) => finding.fixes);
  return fix && { kind: fix.kind, text: edited(text, fix.edits) };
}

/** `line severity status message`, lines from 1. */
export function told(findings: readonly Finding[], text: string): string[] {
  const lines = linesOf(text);
  return findings.map(
    ({ span, severity, status, message }) =>
      `${lines.positionAt(span.offset).line + 1} ${severity} ${status} ${message}`,
  );
}

function nounCalled(words: string): Noun {
  const noun = nouns.find((each) => each.words.includes(words));
  if (!noun) throw new Error(`No noun is called ${words}.`);
  return noun;
}

/** The words of a text that would be marked if nothing of the kind were there. */
export async function placeOf(words: string, text: string): Promise<string> {
  const { constitution } = await read(text);
  const { offset, end } = nounCalled(words).place(constitution as Constitution);
  return text.slice(offset, end);
}

/** What a noun of the rules stands for in a text, each by its name, in the order of the text. */
export async function named(words: string, text: string, day?: string): Promise<string[]> {
  const noun = nounCalled(words);
  const { constitution } = await read(text);
  const items = noun.of(constitution as Constitution, day);
  return [...items].sort((one, other) => one.span.offset - other.span.offset).map(({ name }) => name);
}
