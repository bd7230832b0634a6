/** The colours can be told from the paper by everybody, in every theme, in grey, and whatever colours one sees. */
import { describe, expect, it } from 'vitest';
import { type Colour, paletteOf } from '../src/svg/theme.ts';

type Rgb = readonly [number, number, number];

/** How people see who lack one kind of cone (Machado, Oliveira and Fernandes, 2009), and how grey print shows it. */
const sights: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(colour: Rgb, sight: readonly [Rgb, Rgb, Rgb]): Rgb {
  const channel = (row: Rgb): number =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
  return [channel(sight[0]), channel(sight[1]), channel(sight[2])];
}

/** As WCAG measures it. */
function contrast(one: Rgb, other: Rgb): number {
  const light = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [high, low] = [Math.max(light(one), light(other)), Math.min(light(one), light(other))];
  return (high + 0.05) / (low + 0.05);
}

const written: readonly Colour[] = [
  'ink',
  'soft',
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
];
const filled: readonly Colour[] = written.slice(2);

describe.each(['light', 'dark', 'high-contrast'] as const)('theme %s', (theme) => {
  const palette = paletteOf(theme);
  const least = theme === 'high-contrast' ? 7 : 4.5;

  it.each(Object.entries(sights))('can be read and told apart with %s', (_, sight) => {
    const of = (colour: Colour): Rgb => seen(linear(palette[colour]), sight);
    for (const colour of written) {
      expect(contrast(of(colour), of('paper')), `${colour} on paper`).toBeGreaterThanOrEqual(least);
      expect(contrast(of(colour), of('panel')), `${colour} on a panel`).toBeGreaterThanOrEqual(least);
    }
    for (const colour of filled)
      expect(contrast(of('on-chair'), of(colour)), `letters on ${colour}`).toBeGreaterThanOrEqual(least);
    // Shapes beside one another, and the ring around what is reached.
    expect(contrast(of('focus'), of('paper'))).toBeGreaterThanOrEqual(3);
    for (const colour of filled)
      expect(contrast(of(colour), of('table')), `${colour} on the table`).toBeGreaterThanOrEqual(3);
  });
});
