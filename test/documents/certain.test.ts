/** What a text does not say is never stated as certain: clauses in which a word takes back, bounds or turns round what was read. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../packages/documents/src/import/index.ts';

const board = `Constitution of NHS Harbour Integrated Care Board

3. Composition of the Board

3.1 The Board of NHS Harbour Integrated Care Board has the following members:

3.1.1 the Chair

3.1.2 the Chief Executive

3.1.3 the Chief Finance Officer

3.1.4 the Medical Director

3.1.5 the Director of Nursing

3.1.6 two Non-Executive Members
`;

/** The lines of the draft that claim to be right. */
async function certainIn(heading: string, clause: string): Promise<string[]> {
  return (await draftOf(heading, clause))
    .filter((line) => line.includes(' // “'))
    .map((line) => line.replace(/(?: \{)? \/\/ .*$/, ''));
}

async function draftOf(heading: string, clause: string): Promise<string[]> {
  return draft(`${board}\n4. ${heading}\n\n4.1 ${clause}\n`);
}

async function draft(text: string): Promise<string[]> {
  const imported = await importDocument(new TextEncoder().encode(text), 'text', 'constitution.txt');
  if ('problem' in imported) throw new Error(imported.problem);
  return imported.text.split('\n').map((line) => line.trim());
}

describe('what is denied', () => {
  it.each([
    'This member must not, while in office, be an employee of a provider, be a registered nurse or be a councillor.',
    'This member must not, while in office, be an employee of a provider, be a registered nurse, be a member of another board.',
  ])('is not asked: %s', async (clause) => {
    expect(await certainIn('Medical Director', clause)).not.toContain('must be nurse');
  });

  it('is not asked, and what stands before it is', async () => {
    const said = await certainIn(
      'Medical Director',
      'This member must meet the criteria at 3.1, be a registered medical practitioner, and not be a councillor, be a registered nurse.',
    );
    expect(said).toContain('must be doctor');
    expect(said).not.toContain('must be nurse');
  });
});

describe('a casting vote', () => {
  it.each([
    'If no agreement is reached, the Chair has a casting vote.',
    'Where no majority is reached the Chair shall have a second vote.',
    'No member but the Chair has a second or casting vote.',
  ])('is not denied by a “no” that is of other things: %s', async (clause) => {
    const said = await certainIn('Voting', clause);
    expect(said).toContain('casting vote held by chair');
    expect(said).not.toContain('no casting vote');
  });

  it.each([
    'There is no casting vote, save that the Chair has one when a matter is urgent.',
    'In the event of a tie the motion falls, save where the person presiding uses a casting vote.',
    'A tied motion falls at that meeting and is put again at the next, when the Chair has a casting vote.',
    'The Deputy Chair, when presiding in the absence of the Chair, does not have a second vote.',
    'The Deputy Chair, if present, has a casting vote where the Chair is away.',
  ])('that there is only in some cases is not certain either way: %s', async (clause) => {
    expect((await certainIn('Voting', clause)).filter((line) => line.includes('casting vote'))).toEqual([]);
  });

  it.each([
    'There is no casting vote.',
    'Nobody has a casting vote.',
    'The Chair shall not have a second or casting vote.',
  ])('is denied: %s', async (clause) => {
    expect(await certainIn('Voting', clause)).toContain('no casting vote');
  });
});

describe('so many years', () => {
  it.each([
    'This member must be a qualified accountant and have worked in the NHS for five years.',
    'This member is not eligible for appointment if they have not been a registered nurse for five years.',
  ])('of whatever else are no certain term of office: %s', async (clause) => {
    expect(await certainIn('Chief Finance Officer', clause)).not.toContain('term 5 years');
  });

  it('for which somebody appoints are a term', async () => {
    expect(await certainIn('Non-Executive Members', 'They are appointed by the Chair for three years.')).toContain(
      'term 3 years',
    );
  });
});

describe('a quorum', () => {
  it.each([
    'The quorum is five members. At an urgent meeting the quorum is three members including the Chair.',
    'The quorum is five members. For urgent decisions three members, including the Chair, must be present.',
  ])('of which there are two numbers is not certain: %s', async (clause) => {
    const said = await certainIn('Quorum', clause);
    expect(said.filter((line) => /^(?:at least|includes)/.test(line))).toEqual([]);
  });

  it('of the chair and the deputy chair asks for both', async () => {
    const said = await certainIn('Quorum', 'The quorum is five members, including the Chair and Deputy Chair.');
    expect(said).toEqual(expect.arrayContaining(['includes 1 chair', 'includes 1 deputy-chair']));
  });

  it.each([
    'The quorum is five members. It need not include the Chair.',
    'The quorum is five members, including two executive members who are not the Chief Executive.',
  ])('asks for nobody who need not be there: %s', async (clause) => {
    const said = await draftOf('Quorum', clause);
    expect(said.some((line) => line.startsWith('at least 5 members //'))).toBe(true);
    expect(said.filter((line) => /^includes 1 chair \/\//.test(line))).toEqual([]);
    expect(said.filter((line) => /^includes 1 chief-executive \/\/ “/.test(line))).toEqual([]);
  });

  it('of one director by a title that nobody knows is not certainly one of any', async () => {
    const said = await certainIn('Quorum', 'The quorum is five members, including the Director of Improvement.');
    expect(said).toContain('at least 5 members');
    expect(said).not.toContain('includes 1 executive');
  });
});

describe('who votes, but for some', () => {
  it.each([
    'All members of the Board are voting members except those at (3.1.4) and (3.1.5).',
    'All members of the Board are voting members except those at 3.1.4 and 3.1.5.',
  ])('is not nobody, nor certainly all: %s', async (clause) => {
    const said = await draftOf('Voting', clause);
    expect(said.filter((line) => /^(?:votes|does not vote) \/\/ “/.test(line))).toEqual([]);
    expect(said.filter((line) => line.startsWith('votes // likely')).length).toBeGreaterThanOrEqual(4);
  });
});

describe('offices in a row', () => {
  it.each([
    ['the Chief Finance Officer and Deputy Chief Executive, the Director of Nursing and the Medical Director', 0],
    ['the Chief Finance Officer, the Medical Director and Deputy Chief Executive', 1],
  ])('have no certain seat for who stands in for the chief executive: %s', async (row, seats) => {
    const text = `Constitution of NHS Harbour Integrated Care Board\n\n3. Composition of the Board\n\n3.1 The Board consists of the following members:\n\n3.1.1 the Chair\n\n3.1.2 ${row}\n`;
    const lines = await draft(text);
    const standIns = lines.filter((line) => /^executive .*"Deputy Chief Executive"/.test(line));
    expect(standIns.length).toBeLessThanOrEqual(seats);
    expect(standIns.filter((line) => !line.includes('// likely'))).toEqual([]);
  });
});

describe('a majority', () => {
  it.each(['Decisions are not taken by simple majority.', 'A simple majority is needed to suspend a member.'])(
    'that is denied, or asked for one thing, is not certain: %s',
    async (clause) => {
      expect(await certainIn('Voting', clause)).not.toContain('simple majority');
    },
  );

  it('that decides is certain', async () => {
    expect(await certainIn('Voting', 'Decisions are taken by simple majority.')).toContain('simple majority');
  });

  it('for one thing is not certainly that for all', async () => {
    const said = await certainIn(
      'Voting',
      'The constitution may be varied by a majority of members; and the budget needs half of the members present.',
    );
    expect(said).not.toContain('simple majority');
  });
});

describe('what holds of some meetings, or of some members', () => {
  it.each([
    ['A member and their deputy have one vote between them.', 'one vote each'],
    ['Members may not vote by proxy at meetings in private.', 'no proxies'],
    ['The Chair is chosen by a vote among the executive members, by simple majority.', 'simple majority'],
  ])('is not said of all: %s', async (clause, line) => {
    expect(await certainIn('Decisions', clause)).not.toContain(line);
  });
});

describe('who appoints', () => {
  it.each([
    'This member is appointed by the Chair or, in their absence, by the Chief Executive.',
    'The Chair appoints this member or the Board does.',
    'The Chair may appoint this member where the Board so agrees.',
  ])('in some cases is not certain for all: %s', async (clause) => {
    expect(await certainIn('Medical Director', clause)).not.toContain('appointed by chair');
  });

  it('in all cases is certain', async () => {
    expect(await certainIn('Medical Director', 'The Chair appoints this member.')).toContain('appointed by chair');
  });
});

describe('what is said of others', () => {
  it('is not of the registers that are left out', async () => {
    const said = await certainIn(
      'Conflicts of interest',
      'The registers of interests of members of the Board and of its committees are published, save those of employees.',
    );
    expect(said.filter((line) => line.includes('employees'))).toEqual([]);
  });

  it('is not of the seat: a panel is asked to be one of nurses, and a second “by” begins the next', async () => {
    const ofPanel = await certainIn(
      'Director of Nursing',
      'The appointment panel appoints this member, for a term of three years, and must be a panel of nurses.',
    );
    expect(ofPanel).toContain('appointed by appointment-panel');
    expect(ofPanel.filter((line) => line.startsWith('must be'))).toEqual([]);
    const ofTwo = await certainIn(
      'Chief Executive',
      'The Chief Executive is appointed by the Chair and the Director of Nursing by the Chief Executive.',
    );
    expect(ofTwo.filter((line) => line.startsWith('appointed by'))).toEqual([]);
  });
});
