/** The picture has as many chairs as the board has seats, and an empty one for each fix that adds a seat. */
import { boardPicture, drawBoard } from '@icb/drawing';
import type { Constitution, Finding, Fix } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { boardOf, count, findingsIn, printed, randomBoard, readExample, readText } from './boards.ts';

const chairs = (svg: string): number => count(svg, /class="icb-spot icb-chair"/g);
const ghosts = (svg: string): number => count(svg, /class="icb-spot icb-chair icb-ghost"/g);

describe('chairs', () => {
  it('are as many as the seats, for 1 to 60 seats', () => {
    for (let size = 1; size <= 60; size++) {
      for (const seed of [1, 2, 3]) {
        const constitution = boardOf(size, seed);
        for (const width of ['wide', 'narrow'] as const)
          expect(chairs(drawBoard(constitution, { width })), `${size} seats, seed ${seed}, ${width}`).toBe(size);
      }
    }
  });

  it('are filled where the seat votes, and outlined where it does not', async () => {
    const { constitution } = await readText(
      'icb x "X" { board { chair {} partner a "A" { does not vote } observer b "B" {} } }',
    );
    const shapes = [...drawBoard(constitution).matchAll(/icb-chair-shape icb-(fill|line)-(\w+)/g)].map(
      ([, form, colour]) => `${form} ${colour}`,
    );
    // (The last two are in the legend.)
    expect(shapes).toEqual(['fill chair', 'line partner', 'line attendee', 'fill executive', 'line executive']);
  });

  it('are counted where one sits for each authority, and where the number is open', async () => {
    const { constitution } = await readExample('northshire-partnership.icb');
    const { members, attendees } = boardPicture(constitution);
    const places = [...members, ...attendees].flatMap((group) => group.places);
    const of = (title: string): number | undefined => places.find((place) => place.title === title)?.chairs.length;
    expect(of('Members appointed by the local authorities')).toBe(2);
    expect(of('Directors of Public Health')).toBe(2);
    expect(of('Members for dentists, pharmacists and opticians')).toBe(3);
  });

  it('say where it is not simply one person who sits on them', async () => {
    const { constitution } = await readText(
      `icb x "X" {
        partners {
          county-council cc "A County Council"
          unitary-authority ua "A City Council"
        }
        board {
          chair { held jointly by integrated-care-board-chair, cabinet-member }
          executive finance "Finance" {}
          executive digital "Digital" { same person as finance }
          partner councils "Councils" { rotates between cc, ua every 2 years }
        }
      }`,
    );
    const picture = boardPicture(constitution);
    const details = [...(picture.head ? [picture.head] : []), ...picture.members].flatMap(({ places }) =>
      places.map((place) => [place.title, ...place.details]),
    );
    expect(details).toEqual([
      ['Chair', 'held jointly by Chair of the integrated care board and Cabinet member of a local authority'],
      ['Finance'],
      ['Digital', 'the same person as Finance'],
      ['Councils', 'rotates between A County Council and A City Council'],
    ]);
  });

  it('are none, and none are counted, where the text says nothing of a board', async () => {
    const { constitution } = await readExample('published/north-west-london.icb');
    const svg = drawBoard(constitution);
    expect(chairs(svg)).toBe(0);
    expect(svg).toContain('The text says nothing of a board.');
    expect(svg).not.toContain('0 members');
    expect(svg).not.toMatch(/>members<|>0</);
  });

  it('of others, who sit by reference, go by the name of their board', async () => {
    const { constitution } = await readExample('published/north-west-london-partnership.icb');
    expect(boardPicture(constitution).byReference).toEqual([
      'All voting members of NHS North West London Integrated Care Board',
    ]);
  });

  it('say where they stand in the text', async () => {
    const file = await readExample('northshire.icb');
    const svg = drawBoard(file.constitution, { text: file.text });
    const places = [
      ...svg.matchAll(
        /class="icb-spot icb-chair"[^>]* data-seat="([^"]+)"[^>]* data-from="(\d+)" data-to="(\d+)" data-line="(\d+)"/g,
      ),
    ];
    expect(places.length).toBeGreaterThan(10);
    for (const [, name, from, , line] of places) {
      const seat = file.constitution.board?.members.find((each) => each.name === name);
      expect(Number(from)).toBe(seat?.span.offset);
      expect(file.text.split('\n')[Number(line) - 1]).toContain(name);
    }
  });
});

describe('ghost chairs', () => {
  it('are as many as the findings of which a fix adds a seat, as the text reads after the fix', async () => {
    const constitutions = [
      await readExample('deficient.icb'),
      await readExample('bare.icb'),
      ...(await Promise.all(
        [2, 5, 9, 14].map(async (seed) => readText(printed(randomBoard(seed, seed % 2 ? 'icb' : 'icp')))),
      )),
    ];
    let all = 0;
    for (const { constitution, text } of constitutions) {
      const findings = await findingsIn(constitution);
      const adding: Finding[] = [];
      for (const finding of findings)
        if (finding.status !== 'explained' && (await someAddsSeat(finding, text, constitution))) adding.push(finding);
      const svg = drawBoard(constitution, { findings });
      const rules = [...svg.matchAll(/icb-ghost"[^>]* data-rule="([^"]+)"/g)].map(([, rule]) => rule);
      expect(rules.sort(), text.slice(0, 60)).toEqual(adding.map(({ rule }) => rule).sort());
      expect(ghosts(svg)).toBe(adding.length);
      all += adding.length;
    }
    expect(all).toBeGreaterThan(40);
  }, 300_000);

  it('name the rule, and say which fix would fill them', async () => {
    const { constitution, text } = await readExample('deficient.icb');
    const findings = await findingsIn(constitution);
    const svg = drawBoard(constitution, {
      findings,
      titleOfRule: (id) => (id === 'bma/lmc-board' ? 'The LMC has a seat' : undefined),
    });
    expect(svg).toContain('missing · The LMC has a seat');
    for (const [, rule, fix] of svg.matchAll(/icb-ghost"[^>]* data-rule="([^"]+)"[^>]*? data-fix="(\d+)"/g)) {
      const finding = findings.find((each) => each.rule === rule);
      expect(seatsAfter(await readText(edited(text, finding?.fixes[Number(fix)] as Fix)))).toBeGreaterThan(
        seatsAfter({ constitution }),
      );
    }
  }, 300_000);

  it('are told apart by a sign and a word, not by colour alone, and what is required comes first', async () => {
    const { constitution } = await readExample('deficient.icb');
    const findings = await findingsIn(constitution);
    const partners = boardPicture(constitution, { findings }).members.find(({ id }) => id === 'partner')?.places ?? [];
    const missing = partners.flatMap((place) => (place.missing ? [[place.missing.required, place.details[0]]] : []));
    expect(missing[0]).toEqual([true, 'required']);
    expect(missing.slice(1)).toEqual(missing.slice(1).map(() => [false, 'missing']));
    expect(missing.length).toBeGreaterThan(2);
    const svg = drawBoard(constitution, { findings });
    const required = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    let told = 0;
    for (const [, rule, sign] of svg.matchAll(/<g class="icb-seat" data-rule="([^"]+)"[\s\S]*?>([!+])<\/text>/g)) {
      expect(sign, rule).toBe(required.includes(rule as string) ? '!' : '+');
      told += 1;
    }
    expect(told).toBe(ghosts(svg));
  });

  it('are none where what is missing is explained', async () => {
    const { constitution } = await readExample('deficient.icb');
    const findings = (await findingsIn(constitution)).map((finding): Finding => ({ ...finding, status: 'explained' }));
    expect(ghosts(drawBoard(constitution, { findings }))).toBe(0);
  });
});

async function someAddsSeat({ fixes }: Finding, text: string, constitution: Constitution): Promise<boolean> {
  for (const fix of fixes) {
    if (
      !/\b(chair|chief-executive|executive|partner|member|participant|observer)\b/.test(
        fix.edits.map(({ newText }) => newText).join(),
      )
    )
      continue;
    if (seatsAfter(await readText(edited(text, fix))) > seatsAfter({ constitution })) return true;
  }
  return false;
}

function seatsAfter({ constitution }: { readonly constitution: Constitution }): number {
  return constitution.board?.members.length ?? 0;
}

function edited(text: string, { edits }: Fix): string {
  return edits
    .toSorted((one, other) => other.span.offset - one.span.offset)
    .reduce((result, { span, newText }) => result.slice(0, span.offset) + newText + result.slice(span.end), text);
}
