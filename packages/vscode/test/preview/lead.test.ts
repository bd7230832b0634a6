/** Text and document scroll in step, and neither drives the other round in circles. */
import { describe, expect, it } from 'vitest';
import { createLead } from '../../src/preview/lead.ts';

describe('a text that is at other lines', () => {
  it('is led by whoever scrolls it', () => {
    const lead = createLead();
    expect([3, 4, 90].map(lead.isLed)).toEqual([true, true, true]);
  });

  it('is not, where the document has sent it there, in one step or in many', () => {
    const lead = createLead();
    lead.sent(0, 40);
    expect([40].map(lead.isLed)).toEqual([false]);
    lead.sent(40, 10);
    expect([33, 20, 12, 10].map(lead.isLed)).toEqual([false, false, false, false]);
    expect(lead.isLed(11)).toBe(true);
  });

  it('is led again at once when it goes elsewhere', () => {
    const lead = createLead();
    lead.sent(0, 40);
    expect(lead.isLed(20)).toBe(false);
    expect(lead.isLed(12)).toBe(true);
    // It never came where it was sent: the last line was reached before.
    lead.sent(0, 400);
    expect(lead.isLed(380)).toBe(false);
    expect(lead.isLed(370)).toBe(true);
  });

  it('is not taken for led while it is still on its way to where it was sent before', () => {
    const lead = createLead();
    lead.sent(0, 50);
    lead.sent(0, 10);
    expect([50, 10].map(lead.isLed)).toEqual([false, false]);
    expect(lead.isLed(9)).toBe(true);
  });

  it('needs not be sent to where it is', () => {
    const lead = createLead();
    lead.sent(7, 7);
    expect(lead.isLed(8)).toBe(true);
  });

  it('is not led by following its cursor', () => {
    let now = 1_000;
    const lead = createLead(() => now);
    lead.cursorMoved();
    now += 50;
    expect(lead.isLed(30)).toBe(false);
    now += 500;
    expect(lead.isLed(31)).toBe(true);
  });
});
