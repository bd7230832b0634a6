/** What a page may say to the extension, and the extension to a page: nothing else. */
import { describe, expect, it } from 'vitest';
import { fromPage, toPage } from '../../src/preview/messages.ts';

const go = { type: 'go', picture: 3, from: 10, to: 20, version: 'new' };
const fill = { type: 'fill', picture: 3, rule: 'statute/chair', about: null, fix: 0, at: 12 };

describe('a message of the page', () => {
  it.each([
    go,
    fill,
    { ...fill, about: 'Medical director' },
    { type: 'ready', width: 'narrow' },
    { type: 'shown', picture: 0, chairs: 12, empty: 3, refused: false },
    { type: 'view', view: 'compare' },
    { type: 'pin', pinned: true },
    { type: 'beside', beside: false },
    { type: 'laid', document: 1, clauses: 120, refused: false },
    { type: 'line', document: 1, from: 0, to: 12 },
    { type: 'scrolled', document: 1, offset: 12 },
    { type: 'copy' },
  ])('is taken as it is: %j', (message) => {
    expect(fromPage(message)).toBe(message);
  });

  it.each([
    undefined,
    null,
    'go',
    [],
    [go],
    {},
    { ...go, type: 'gone' },
    { ...go, type: 'toString' },
    { ...go, type: ['go'] },
    { ...go, from: -1 },
    { ...go, from: 1.5 },
    { ...go, from: Number.NaN },
    { ...go, to: '20' },
    { ...go, version: 'newest' },
    { ...go, uri: 'file:///etc/passwd' },
    { type: 'go', picture: 3, from: 10, to: 20 },
    { ...fill, rule: null },
    { ...fill, fix: 2 ** 53 },
    { type: 'view', view: 'other' },
    { type: 'pin', pinned: 1 },
    { type: 'line', document: 1, from: 0, to: 12, uri: 'file:///etc/passwd' },
    { type: 'scrolled', document: 1, offset: -3 },
    { type: 'scrolled', offset: 3 },
    { type: 'copy', to: 'elsewhere' },
    // What only the extension may say.
    { type: 'picture', picture: 1, svg: '<svg/>' },
  ])('of another kind or shape is none: %j', (message) => {
    expect(fromPage(message)).toBeUndefined();
  });
});

describe('a message to the page', () => {
  const head = {
    type: 'head',
    view: 'board',
    beside: false,
    name: 'a.icb',
    other: null,
    pinned: false,
    note: null,
    place: false,
    keep: '',
  };

  it('is taken as it is', () => {
    for (const message of [
      head,
      { type: 'picture', picture: 1, svg: null },
      { type: 'cursor', version: 'old', offset: 4 },
      { type: 'document', document: 1, html: '<div></div>', title: 'NHS Harbour' },
      { type: 'document', document: 1, html: null, title: null },
      { type: 'mark', offset: null, follows: true },
      { type: 'scroll', offset: 0 },
    ])
      expect(toPage(message)).toBe(message);
  });

  it('of another shape is none', () => {
    const { keep, ...less } = head;
    for (const message of [
      less,
      { ...head, more: keep },
      { type: 'picture', picture: 1, svg: 2 },
      { type: 'document', document: 1, html: '' },
      go,
    ])
      expect(toPage(message)).toBeUndefined();
    expect(toPage({ type: 'picture', picture: 1, svg: 'x'.repeat(20_000_001) })).toBeUndefined();
  });
});
