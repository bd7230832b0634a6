/** What an editor's own settings (its section `icb`) ask of the judging, beside the file `icb.config.json`. */
import type { Severity, Span } from '@icb/language';
import type { Setting, Settings } from '@icb/rules';

export interface EditorSettings {
  /** Packs that are switched on or off, severities, and the day; what is set here goes before what the file says. */
  readonly settings: Pick<Settings, 'use' | 'severities' | 'asAt'>;
  readonly checkWhen: 'onType' | 'onSave';
}

/** Stands for the place of what has none in any file. */
export const NOWHERE: Span = { offset: -1, end: -1 };

const levels: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the section, whatever an editor may send: what is not as it should be counts as not set. */
export function editorSettingsOf(section: unknown): EditorSettings {
  const { packs, severities, asAt, checkWhen } = isObject(section) ? section : ({} as Record<string, unknown>);
  return {
    settings: {
      use: settingsIn(packs, (value) => typeof value === 'boolean') as Setting<boolean>[],
      severities: settingsIn(severities, (value) => levels.includes(value)) as Setting<Severity | 'off'>[],
      asAt: typeof asAt === 'string' && isDay(asAt) ? asAt : undefined,
    },
    checkWhen: checkWhen === 'onSave' ? 'onSave' : 'onType',
  };
}

/** The settings of a file, as those of the editor change them. */
export function changedBy(file: Settings, { settings: { use, severities, asAt } }: EditorSettings): Settings {
  return {
    ...file,
    use: [...file.use, ...use],
    severities: [...file.severities, ...severities],
    asAt: asAt ?? file.asAt,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function settingsIn(section: unknown, fits: (value: unknown) => boolean): Setting<unknown>[] {
  if (!isObject(section)) return [];
  return Object.entries(section)
    .filter(([, value]) => fits(value))
    .map(([name, value]) => ({ name, value, span: NOWHERE }));
}

function isDay(text: string): boolean {
  // (Of the 31st of February, programs make the 3rd of March.)
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
