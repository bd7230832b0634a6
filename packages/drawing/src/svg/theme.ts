/** Colours: light, dark and of high contrast, in the NHS's own blues. Every colour has a shape or a word beside it. */

export type Theme = 'auto' | 'light' | 'dark' | 'high-contrast';
export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'high-contrast'];

const light = {
  paper: '#ffffff',
  ink: '#212b32',
  soft: '#425563',
  line: '#aeb7bd',
  panel: '#f0f4f5',
  table: '#d5e5f5',
  'table-edge': '#8fb8de',
  'on-chair': '#ffffff',
  chair: '#003087',
  executive: '#005eb8',
  'non-executive': '#00667a',
  partner: '#330072',
  other: '#7c2855',
  attendee: '#425563',
  missing: '#a6192e',
  advised: '#7a4a00',
  added: '#00572f',
  removed: '#a6192e',
  changed: '#005eb8',
  focus: '#212b32',
  'focus-glow': '#ffeb3b',
};

export type Colour = keyof typeof light;
type Palette = Readonly<Record<Colour, string>>;

const dark: Palette = {
  paper: '#11191f',
  ink: '#f0f4f5',
  soft: '#c1ccd3',
  line: '#5d6b75',
  panel: '#1b262e',
  table: '#16324d',
  'table-edge': '#3f76a8',
  'on-chair': '#11191f',
  chair: '#a9cbff',
  executive: '#6db6ff',
  'non-executive': '#5ed0e0',
  partner: '#c9b0ff',
  other: '#f7a3d0',
  attendee: '#c1ccd3',
  missing: '#ff9aa2',
  advised: '#ffc46b',
  added: '#7fdca4',
  removed: '#ff9aa2',
  changed: '#6db6ff',
  focus: '#ffffff',
  'focus-glow': '#ffeb3b',
};

const highContrast: Palette = {
  paper: '#ffffff',
  ink: '#000000',
  soft: '#000000',
  line: '#000000',
  panel: '#ffffff',
  table: '#ffffff',
  'table-edge': '#000000',
  'on-chair': '#ffffff',
  chair: '#000000',
  executive: '#002a5c',
  'non-executive': '#003840',
  partner: '#26004d',
  other: '#4d0f30',
  attendee: '#000000',
  missing: '#7a0012',
  advised: '#4d2f00',
  added: '#003d20',
  removed: '#7a0012',
  changed: '#002a5c',
  focus: '#000000',
  'focus-glow': '#ffeb3b',
};

/** The colours that a person has chosen for everything on the screen. */
const forced: Palette = {
  ...(Object.fromEntries(Object.keys(light).map((name) => [name, 'CanvasText'])) as unknown as Palette),
  paper: 'Canvas',
  panel: 'Canvas',
  table: 'Canvas',
  'on-chair': 'Canvas',
  focus: 'Highlight',
  'focus-glow': 'Canvas',
};

const palettes = { light, dark, 'high-contrast': highContrast };

/** What a class says, with its value in the light theme first, for programs that know no variables. */
const rules: readonly (readonly [
  selector: string,
  ...says: readonly (readonly [property: string, colour: Colour | 'none'])[],
])[] = [
  ['.icb-paper', ['fill', 'paper']],
  ['.icb-panel', ['fill', 'panel']],
  ['.icb-table', ['fill', 'table'], ['stroke', 'table-edge']],
  ['.icb-ink', ['fill', 'ink']],
  ['.icb-soft', ['fill', 'soft']],
  ['.icb-rule', ['stroke', 'line']],
  ['.icb-node', ['fill', 'paper'], ['stroke', 'line']],
  ['.icb-edge', ['stroke', 'soft']],
  ['.icb-arrow', ['fill', 'soft']],
  ['.icb-on-chair', ['fill', 'on-chair']],
  ...(
    [
      'chair',
      'executive',
      'non-executive',
      'partner',
      'other',
      'attendee',
      'missing',
      'advised',
      'added',
      'removed',
      'changed',
    ] as const
  ).flatMap(
    (name) =>
      [
        [`.icb-fill-${name}`, ['fill', name], ['stroke', name]],
        [`.icb-line-${name}`, ['fill', 'paper'], ['stroke', name]],
        [`.icb-stroke-${name}`, ['stroke', name]],
        [`.icb-text-${name}`, ['fill', name]],
      ] as const,
  ),
];

const plainRules = [
  '.icb-drawing{font-family:Arial,"Liberation Sans",Arimo,Helvetica,"Nimbus Sans","Helvetica Neue",sans-serif;direction:ltr}',
  '.icb-bold{font-weight:700}',
  '.icb-middle{text-anchor:middle}',
  '.icb-end{text-anchor:end}',
  '.icb-wire{fill:none}',
  '.icb-dashed{stroke-dasharray:5 4}',
  '.icb-dotted{stroke-dasharray:1.5 4;stroke-linecap:round}',
  '.icb-ring,.icb-glow{fill:none;stroke:none}',
  '.icb-spot{outline:none}',
  '.icb-said{pointer-events:none}',
];

const focusRules: typeof rules = [
  ['.icb-spot:focus-visible>.icb-glow', ['stroke', 'focus-glow']],
  ['.icb-spot:focus-visible>.icb-ring', ['stroke', 'focus']],
];

/** The style sheet of a picture. Values of a theme can be overruled from outside: `--icb-paper` and so on. */
export function styleSheet(theme: Theme): string {
  const base = palettes[theme === 'auto' ? 'light' : theme];
  const said = [...rules, ...focusRules].map(
    ([selector, ...says]) =>
      `${selector}{${says
        .map(([property, colour]) =>
          colour === 'none' ? `${property}:none` : `${property}:${base[colour]};${property}:var(--icb-${colour})`,
        )
        .join(';')}}`,
  );
  return [
    `.icb-drawing{${variables(base)}}`,
    ...(theme === 'auto'
      ? [
          `@media (prefers-color-scheme:dark){.icb-drawing{${variables(dark)}}}`,
          `@media (prefers-contrast:more){.icb-drawing{${variables(highContrast)}}}`,
          `@media print{.icb-drawing{${variables(light)}}}`,
        ]
      : []),
    `@media (forced-colors:active){.icb-drawing{${variables(forced)};forced-color-adjust:none}}`,
    ...plainRules,
    ...said,
  ].join('\n');
}

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--icb-${name}:${value}`)
    .join(';');
}

/** For pages around a picture, whose colours must be the same. */
export function paletteOf(theme: Exclude<Theme, 'auto'>): Palette {
  return palettes[theme];
}

/**
 * The style sheet for pages that know by a class of theirs which theme is on, as those of an editor: by each selector, the
 * theme that holds below it. Pictures on such a page have none of their own.
 */
export function styleSheetBy(themes: readonly (readonly [selector: string, theme: Exclude<Theme, 'auto'>])[]): string {
  const below = themes.map(([selector, theme]) => `${selector} .icb-drawing{${variables(palettes[theme])}}`);
  // (The colours that a person has chosen for everything come before those of a theme.)
  return `${styleSheet('light')}\n@media not (forced-colors:active){\n${below.join('\n')}\n}`;
}
