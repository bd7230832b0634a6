/** What goes with things that are taken out, several at once, and what stays. */
import { describe, expect, it } from 'vitest';
import { drafted } from './judging.ts';

const indented = (lines: string): string => lines.replaceAll(/^(?=.)/gm, '  ');
const icb = (lines: string): string => `icb x "NHS X" {\n${indented(lines)}\n}\n`;
const block = (opening: string, lines: string): string => `${opening} {\n${indented(lines)}\n}`;

describe('what is taken out', () => {
  it('is always for a person to consider', async () => {
    const remove = 'obligation must require no observer\nfix "Take it out" remove offender';
    const result = await drafted(remove, icb(block('board', 'chair {}\nobserver o {}')));
    expect(result).toEqual({ kind: 'review', text: icb(block('board', 'chair {}')) });
  });

  const partners = block(
    'partners',
    'private-provider labs "L"\nprivate-provider clinics "C"\nfoundation-trust ports "P"',
  );
  const seat = (lines: string): string =>
    icb(`${partners}\n${block('board', block('partner p "P"', `votes\n${lines}`.trim()))}`);
  const ties = 'obligation must require no partner\nfix "Take it out" remove private tie';

  it.each([
    ['from clinics, ports', 'from ports'],
    ['from clinics, labs, ports', 'from ports'],
    ['from ports, clinics, labs', 'from ports'],
    ['from clinics, ports, labs', 'from ports'],
    ['from ports, clinics, trust, labs', 'from ports, trust'],
    ['from clinics, labs', ''],
    ['from clinics\nfrom labs', ''],
    ['from clinics, labs\nrepresents labs, ports', 'represents ports'],
    ['from clinics, labs\nfrom ports, labs', 'from ports'],
    ['from clinics, labs\nterm 3 years\nfrom ports', 'term 3 years\nfrom ports'],
    ['from clinics\nrepresents labs, ports', 'represents ports'],
    ['rotates between clinics, labs, ports', 'rotates between ports'],
    ['must hold private-provider-role\nfrom clinics, labs', ''],
  ])('leaves the rest of a list, and no comma or line without a name: %j: %j', async (before, after) => {
    expect((await drafted(ties, seat(before)))?.text).toBe(seat(after));
  });

  it('is of the kind that is named, and stands within what is wrong', async () => {
    const body = (name: string, lines: string): string => block(`committee ${name} "${name}"`, lines);
    const rule = 'obligation must require no committee where purpose audit\nfix "Take it out" remove function';
    const [risk, audit] = [
      body('risk', 'purpose remuneration\nexercises locum-rates'),
      'purpose audit\nexercises commissioning-functions',
    ];
    const text = (lines: string): string =>
      icb([risk, body('audit', lines), risk.replaceAll('risk', 'last')].join('\n'));
    expect((await drafted(rule, text(audit)))?.text).toBe(text('purpose audit'));
  });

  it('are several things at once, and nothing between them', async () => {
    const text = (lines: string): string => icb(block('committee c "C"', lines));
    const rule = 'obligation must require no committee\nfix "Take it out" remove committee seat';
    const before = 'member a "A" {}\npurpose audit\nmember b "B" {}';
    expect((await drafted(rule, text(before)))?.text).toBe(text('purpose audit'));
  });

  it('is offered only where there is such a thing', async () => {
    expect(await drafted(ties, seat('from ports'))).toBeUndefined();
  });
});
