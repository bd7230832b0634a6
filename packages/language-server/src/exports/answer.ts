/** The questions of an editor that writes a file: in which forms it could be, and what it says. */
import type { Session } from '../session.ts';
import type { Exported } from './exports.ts';
import { reportOf } from './report.ts';

interface Asked {
  readonly uri: string;
  readonly form: string;
  /** The file as it was before, for the forms that compare. */
  readonly other?: string;
}

/** (What writes files is not needed before somebody wants one.) */
const forms = (): Promise<typeof import('./exports.ts')> => import('./exports.ts');

export function answerExports(session: Session): void {
  const { connection, packs, judged, client } = session;
  // Only who has something to compare with can be offered a comparison.
  connection.onRequest('icb/exportForms', async ({ other }: { readonly other?: string }) =>
    (await forms()).exportForms
      .filter(({ view }) => view !== 'compare' || other !== undefined)
      .map(({ form, label, detail, suffix, extension, view }) => ({
        form,
        label,
        detail,
        suffix,
        extension,
        ...(view && { view }),
      })),
  );
  connection.onRequest<Exported | null, void>('icb/export', ({ uri, form, other }: Asked) =>
    session.about({ textDocument: { uri } }, null, {
      constitution: async (of) => {
        const report = reportOf(of, await packs.for(uri), client.folders);
        const before = other === undefined ? undefined : await judged.of(other);
        const { exported } = await forms();
        return (await exported(form, { judged: of, other: before, report, wordScript: client.wordScript })) ?? null;
      },
    }),
  );
}
