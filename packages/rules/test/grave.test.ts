/** How serious it is to fall short of a rule, and what a rule cites. */
import type { ObligationLevel, PackRule, Severity, Verification } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { citationOf, dayOf, isProhibition, nearestRule, placeCited, severityOf } from '../src/index.ts';
import { isDuty } from '../src/obligations.ts';

const rule = (obligation: ObligationLevel, ...verified: Verification[]): PackRule =>
  ({ obligation, citations: [{ verified }] }) as unknown as PackRule;

describe('how serious it is', () => {
  it.each<[ObligationLevel, Verification[], Severity, partly: Severity]>([
    ['must', ['primary'], 'error', 'warning'],
    ['must not', ['primary'], 'error', 'warning'],
    ['should', ['primary'], 'warning', 'information'],
    ['policy', ['primary'], 'warning', 'information'],
    ['ask', ['primary'], 'information', 'hint'],
    ['may', ['primary'], 'hint', 'hint'],
    ['background', ['primary'], 'hint', 'hint'],
    // what nobody has checked is no error
    ['must', ['memory'], 'hint', 'hint'],
    ['must', ['primary', 'memory'], 'warning', 'information'],
    ['must', ['secondary'], 'warning', 'information'],
    ['must', ['derived', 'local', 'source', 'official'], 'error', 'warning'],
    ['must', [], 'error', 'warning'],
    ['ask', ['secondary'], 'information', 'hint'],
  ])('%s, verified by %j: %s, and %s where it is half met', (obligation, verified, severity, partly) => {
    expect(severityOf(rule(obligation, ...verified), false)).toBe(severity);
    expect(severityOf(rule(obligation, ...verified), true)).toBe(partly);
  });

  it.each<[set: Severity | 'off' | undefined, Verification, Severity]>([
    ['hint', 'primary', 'hint'],
    ['error', 'primary', 'error'],
    ['error', 'secondary', 'warning'],
    ['off', 'primary', 'information'],
    [undefined, 'primary', 'information'],
  ])('an ask that is set to be %s, verified by %s: %s', (set, verified, severity) =>
    expect(severityOf(rule('ask', verified), false, 'ask', set)).toBe(severity),
  );

  it.each<[ObligationLevel, act: boolean, guidance: boolean, duty: boolean]>([
    ['must', false, true, true],
    ['must not', false, false, true],
    ['should', true, false, true],
    ['should', true, true, false],
    ['should', false, false, false],
    ['may', true, false, false],
  ])('%s, of an Act: %s, from guidance: %s, is a duty: %s', (obligation, act, guidance, duty) => {
    const cites = { citations: [{ source: { guidance } }] } as never;
    expect(isDuty(cites, { act } as never, obligation)).toBe(duty);
  });

  it.each<[ObligationLevel, boolean]>([
    ['must not', true],
    ['should not', true],
    ['must', false],
  ])('%s asks that something be not said: %s', (obligation, so) => expect(isProhibition(obligation)).toBe(so));
});

describe('what a rule cites', () => {
  it.each<[Verification[], Verification]>([
    [['primary', 'official'], 'official'],
    [['official', 'source'], 'source'],
    [['source', 'local'], 'local'],
    [['local', 'derived'], 'derived'],
    [['derived', 'secondary'], 'secondary'],
    [['secondary', 'memory'], 'memory'],
    [['primary'], 'primary'],
    [[], 'memory'],
  ])('verified by %j counts as %s', (verified, weakest) => {
    const source = { title: 'A law', address: 'https://example.org' };
    const cited = { sourceName: 'law', reference: '1', quote: 'q', verified } as never;
    const told = { reference: '1', quote: 'q', verified: weakest };
    expect(citationOf({ ...(cited as object), source } as never)).toEqual({
      ...told,
      source: 'A law',
      url: source.address,
    });
    expect(citationOf(cited)).toEqual({ ...told, source: 'law', url: null });
  });

  it.each([
    ['Act 2006, Schedule 1B', '5', 'Act 2006, Schedule 1B, paragraph 5'],
    ['Act 2006, Schedule 1B', 'Part 1', 'Act 2006, Schedule 1B, Part 1'],
    ['Act 2006', '5', 'Act 2006, 5'],
    ['Act 2006', '', 'Act 2006'],
    ['The Reschedules', '5', 'The Reschedules, 5'],
  ])('of %s “%s” is %s', (source, reference, place) => expect(placeCited({ source, reference })).toBe(place));
});

describe('the day by whose law one judges', () => {
  const today = '2026-11-21';
  it.each([
    [undefined, undefined, undefined, today],
    ['2026-01-01', undefined, undefined, today],
    ['2027-01-01', undefined, undefined, '2027-01-01'],
    [undefined, '2026-01-31', undefined, '2026-01-31'],
    ['2026-01-01', '2027-01-31', undefined, today],
    ['2027-01-01', '2027-01-31', undefined, '2027-01-01'],
    ['2026-01-01', '2026-01-31', '2020-01-01', '2020-01-01'],
  ])('in force from %s until %s, asked for %s: %s', (from, until, asAt, day) => {
    const period = { ...(from && { from: { date: from } }), ...(until && { until: { date: until } }) };
    expect(dayOf({ inForce: period } as never, today, asAt)).toBe(day);
    if (!from && !until) expect(dayOf({} as never, today, asAt)).toBe(day);
  });
});

describe('the rule that was meant', () => {
  const ids = ['statute/chair', 'statute/area', 'nhs-act/quorum', 'bma/quorum-size'];
  it.each([
    ['statute/chiar', 'statute/chair'],
    ['chair', 'statute/chair'],
    ['bma/quorum', 'nhs-act/quorum'],
    ['quorum-sise', 'bma/quorum-size'],
    ['statut/area', 'statute/area'],
    ['statute/zzzzzz', undefined],
  ])('by %s is %s', (id, meant) => expect(nearestRule(id, ids)).toBe(meant));
});
