/** Which word is meant by one that nobody knows. */
import { describe, expect, it } from 'vitest';
import { nearest } from '../src/index.ts';

const words = [
  'chair',
  'committee',
  'partner',
  'in',
  'icb',
  'may',
  'must',
  'board',
  'doctor',
  'director',
  'remuneration',
];

describe('the nearest word', () => {
  it.each<[word: string, meant: string | undefined]>([
    ['docter', 'doctor'],
    ['doctr', 'doctor'],
    ['doctoor', 'doctor'],
    ['dcotor', 'doctor'],
    ['Dotcor', 'doctor'],
    ['BOARD', 'board'],
    ['chiar', 'chair'],
    ['chairs', 'chair'],
    ['hcair', 'chair'],
    ['chari', 'chair'],
    // at most a third of the letters, and at most three
    ['chxyr', undefined],
    ['partxyr', 'partner'],
    ['paxxyr', undefined],
    ['renumeration', 'remuneration'],
    ['remuneratxyz', 'remuneration'],
    ['remunerawxyz', undefined],
    ['rxmxnxrxtion', undefined],
    // a swap counts as one slip, two of them as two
    ['drecitor', 'director'],
    ['cmomitete', 'committee'],
    ['chixr', undefined],
    ['chxar', undefined],
    // the letters of the longer word count
    ['docxr', 'doctor'],
    // of a short word only the order of its letters, or one too many or too few
    ['bci', undefined],
    ['ibc', 'icb'],
    ['icbs', 'icb'],
    ['ic', 'icb'],
    ['cb', 'icb'],
    ['ib', 'icb'],
    ['icx', undefined],
    ['yam', undefined],
    ['amy', 'may'],
    ['my', 'may'],
    ['ina', 'in'],
    ['fin', 'in'],
    ['ixn', 'in'],
    ['on', undefined],
    ['x', undefined],
    ['', undefined],
    ['nothing-like-it', undefined],
  ])('to %s is %s', (word, meant) => expect(nearest(word, words)).toBe(meant));

  it('is the first of those that are equally near, and the nearest of all', () => {
    expect(nearest('boar', ['board', 'boars'])).toBe('board');
    expect(nearest('boars', ['board', 'boats', 'boars-'])).toBe('board');
    expect(nearest('doctxx', ['doctor', 'doctxo'])).toBe('doctxo');
    expect(nearest('chair', ['chairs', 'chair'])).toBe('chair');
    expect(nearest('chair', [])).toBe(undefined);
  });
});
