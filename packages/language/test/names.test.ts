/** What a name stands for: the file's own things first, then imported ones, then terms; and keywords are names too. */
import { describe, expect, it } from 'vitest';
import type { Constitution, Seat } from '../src/index.ts';
import { readText, readWorkspace, told } from './workspace.ts';

const seat = (constitution: Constitution | undefined, name: string): Seat =>
  constitution?.board?.members.find((each) => each.name === name) as Seat;

describe('a system of several files', () => {
  const organisations = 'organisations {\n  county-council cc "County Council"\n  lmc the-lmc "The LMC"\n}\n';
  const icb =
    'import "organisations.icb"\nimport "icp.icb"\nicb north "NHS North Integrated Care Board" {\n  area "North" covers cc\n  board {\n    other member m { represents the-lmc }\n  }\n}\n';
  const icp =
    'import "icb.icb"\nimport "organisations.icb"\nicp north-icp "North Partnership" for north {\n  established jointly by north, cc\n  members { all voting members of north }\n}\n';

  it('shares organisations, and lets a board and its partnership import each other', async () => {
    const read = await readWorkspace({ 'organisations.icb': organisations, 'icb.icb': icb, 'icp.icb': icp });
    for (const file of Object.values(read)) expect(told(file)).toEqual([]);
    const partnership = read['icp.icb']?.constitution;
    expect(partnership?.for?.constitution).toEqual({ uri: 'file:///workspace/icb.icb', name: 'north', kind: 'icb' });
    expect(partnership?.established[0]?.jointlyBy.map((each) => each.is)).toEqual(['constitution', 'party']);
    const represents = seat(read['icb.icb']?.constitution, 'm').represents[0];
    expect(represents?.party?.title?.value).toBe('The LMC');
    expect(represents?.party?.uri).toBe('file:///workspace/organisations.icb');
    expect(represents?.party?.kind.term?.ancestors).toContain('representative-committee');
  });

  it('imports parties and constitutions, but no seats or committees, and nothing that the imported file imports', async () => {
    const read = await readWorkspace({
      'a.icb':
        'import "b.icb"\nicb a "A" {\n  board {\n    other member m {\n      appointed by finance\n      represents the-lmc\n    }\n  }\n}\n',
      'b.icb': 'import "organisations.icb"\nicb b "B" { board { executive finance "CFO" {} } }\n',
      'organisations.icb': organisations,
    });
    expect(told(read['a.icb'] as never)).toEqual([
      '5: language/unknown-name Nothing here is called `finance`: no organisation, seat, committee or term.',
      '6: language/unknown-name Nothing here is called `the-lmc`: no organisation, seat, committee or term.',
    ]);
  });

  it('lets 42 systems use the same names without a clash', async () => {
    const workspace = Object.fromEntries(
      Array.from({ length: 42 }, (_, index) => [
        `board-${index}.icb`,
        `icb board "NHS Board ${index}" { partners { lmc the-lmc "LMC ${index}" } board { other member m { represents the-lmc } } }\n`,
      ]),
    );
    const read = await readWorkspace(workspace);
    Object.values(read).forEach((file, index) => {
      expect(told(file).filter((message) => !message.includes('hides'))).toEqual([]);
      expect(seat(file.constitution, 'm').represents[0]?.party?.title?.value).toBe(`LMC ${index}`);
    });
  });

  it('prefers its own names to imported ones, and warns', async () => {
    const read = await readWorkspace({
      'a.icb':
        'import "organisations.icb"\nicb a "A" { partners { lmc the-lmc "My LMC" } board { other member m { represents the-lmc } } }\n',
      'organisations.icb': organisations,
    });
    expect(told(read['a.icb'] as never)).toEqual([
      '2: language/hides The name `the-lmc` hides the organisation `the-lmc` that this file imports. Another name would leave no doubt which is meant.',
    ]);
    expect(seat(read['a.icb']?.constitution, 'm').represents[0]?.party?.title?.value).toBe('My LMC');
  });

  it('uses terms that a file of the workspace adds', async () => {
    const read = await readWorkspace({
      'words.icb':
        'profession dispensing-doctor "Dispensing doctor" is general-practitioner {\n  definition "A general practitioner who also dispenses."\n}\n',
      'a.icb': 'import "words.icb"\nicb a "A" { board { other member m { must be dispensing-doctor } } }\n',
    });
    expect(told(read['a.icb'] as never)).toEqual([]);
    const term = seat(read['a.icb']?.constitution, 'm').requirements[0]?.terms[0]?.term;
    expect(term?.ancestors).toEqual(expect.arrayContaining(['general-practitioner', 'doctor']));
  });
});

describe('seats', () => {
  it('without a name go by their kind; `includes 1 executive` means the kind, `includes finance` the seat', async () => {
    const { constitution, findings } = await readText(
      'icb a "A" {\n  board {\n    chair {}\n    executive finance "CFO" {}\n  }\n  quorum {\n    includes 1 executive\n    includes finance or chair\n  }\n}\n',
    );
    expect(findings).toEqual([]);
    const [byKind, bySeat] = constitution?.quorum?.includes ?? [];
    expect(byKind?.kinds[0]?.term?.category).toBe('seat-kind');
    expect(bySeat?.seats.map((each) => each.seat?.name)).toEqual(['finance', 'chair']);
  });
});

describe('keywords', () => {
  it('can be names wherever they do not open a line', async () => {
    const file = await readText(`icb place "A" {
  partners {
    lmc approval "LMC"
    lnc members "LNC"
  }
  board {
    chair term "Chair" { appointed by approval with approval of approval, board }
    executive audit "Auditor" {
      represents members,
        approval
      nominated by approval
    }
  }
  committee committee "Committee" {
    chaired by audit
    members audit, term
  }
}
`);
    expect(told(file)).toEqual([]);
    expect(seat(file.constitution, 'term').appointed?.withApprovalOf.map((each) => each.name)).toEqual([
      'approval',
      'board',
    ]);
    expect(seat(file.constitution, 'audit').represents.map((each) => each.party?.title?.value)).toEqual(['LNC', 'LMC']);
    expect(file.constitution?.bodies[0]?.members.map((each) => each.seat?.name)).toEqual(['audit', 'term']);
  });

  it('open a provision when they come first on a line', async () => {
    const file = await readText(
      'icb a "A" {\n  board {\n    chair {\n      appointed by nhs-england\n      term 3 years\n    }\n  }\n}\n',
    );
    expect(told(file)).toEqual([]);
    expect(seat(file.constitution, 'chair').term?.length.amount.value).toBe(3);
  });
});
