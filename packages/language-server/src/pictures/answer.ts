/** The questions that a preview asks: for its picture, and for what fills an empty chair. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { JudgedFile } from '../judged-files.ts';
import type { Session } from '../session.ts';
import { fixAsked, fixOf, pictureAsked, pictureOf } from './picture.ts';

/** `begun` resolves when the files of the workspace are there: a preview may be quicker than that. */
export function answerPictures(session: Session, begun: Promise<void>): void {
  const { connection, judged } = session;
  const judgedFile = async (uri: string): Promise<JudgedFile | undefined> => {
    const found = await judged.of(uri);
    if (found) return found;
    await begun;
    return judged.of(uri);
  };
  /** Of the very text that was read: the editor may have gone on meanwhile. */
  const versionOf = ({ file: { uri, text } }: JudgedFile): number | null =>
    session.open.get(uri)?.getText() === text ? session.version(uri) : null;
  connection.onRequest('icb/picture', async (params: unknown) => {
    const asked = pictureAsked(params) ?? refuse('`icb/picture` asks for `uri`, `view`, `other` and `width`.');
    const of = await judgedFile(asked.uri);
    const other = asked.other === undefined ? undefined : await judgedFile(asked.other);
    if (!of || (asked.other !== undefined && !other)) return null;
    return pictureOf(of, asked, other, versionOf(of));
  });
  connection.onRequest('icb/fixOf', async (params: unknown) => {
    const asked = fixAsked(params) ?? refuse('`icb/fixOf` asks for `uri`, `rule`, `about`, `fix` and `at`.');
    const of = await judgedFile(asked.uri);
    return (of && fixOf(of, asked, { uri: asked.uri, version: session.version(asked.uri) })) ?? null;
  });
}

function refuse(sentence: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, sentence);
}
