/** From rows to their figures. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandRounds } from './command.mjs';
import { growths, measuredGrowth } from './growth.mjs';
import { peerRounds } from './peers.mjs';
import { sampled } from './sampling.mjs';
import { measuredEditor } from './server.mjs';
import { commandSizes, extensionSize } from './sizes.mjs';

/** The most rounds, and seconds, that a row is given: in a long run, and in a short one. */
const limits = {
  long: {
    command: { rounds: 60, seconds: 60 },
    peers: { rounds: 15, seconds: 30 },
    growth: 5,
    starts: 15,
    sessions: 3,
  },
  short: { command: { rounds: 15, seconds: 10 }, peers: { rounds: 3, seconds: 10 }, growth: 2, starts: 5, sessions: 1 },
};

const roundsOf = { ...commandRounds, ...peerRounds };

/**
 * Each row with its figures; with `wrong`, a sentence, where it could not be measured. `rounds` are the most of a row, if
 * somebody wants fewer or more; `tell` hears what is being measured.
 */
export async function measured(rows, folder, { short, rounds, tell }) {
  const most = limitsOf(short, rounds);
  const found = new Map();
  const isAsked = (id) => rows.some((row) => row.id === id);
  for (const { id, group, short: isShort } of rows) {
    if (short && !isShort) found.set(id, { wrong: 'a short run leaves it out' });
    if (found.has(id)) continue;
    tell(`${id} …`);
    const place = join(folder, id);
    mkdirSync(place, { recursive: true });
    try {
      for (const [of, figures] of Object.entries(await figuresOf(id, group, place, { most, short })))
        if (isAsked(of)) found.set(of, figures);
    } catch (error) {
      // (A peer that cannot be had is no reason to lose the other rows; our own command is.)
      if (group !== 'peers') throw error;
      found.set(id, { wrong: error.message });
    }
    rmSync(place, { recursive: true, force: true });
  }
  return rows.map((row) => ({ ...row, ...found.get(row.id) }));
}

async function figuresOf(id, group, place, { most, short }) {
  if (group === 'editor') return measuredEditor(place, { starts: most.starts, sessions: most.sessions });
  if (group === 'sizes') return id === 'vsix' ? extensionSize() : commandSizes();
  if (group === 'growth')
    return measuredGrowth(growthOf(id), place, { rounds: most.growth, run: short ? 'short' : 'long' });
  return { [id]: await sampled(await roundsOf[id](place), group === 'peers' ? most.peers : most.command) };
}

function growthOf(id) {
  return Object.keys(growths).find((growth) => growth === id || Object.values(growths[growth].rows).includes(id));
}

function limitsOf(short, rounds) {
  const usual = short ? limits.short : limits.long;
  if (rounds === undefined) return usual;
  const [command, peers] = [usual.command, usual.peers].map((each) => ({ ...each, rounds }));
  return { command, peers, growth: rounds, starts: rounds, sessions: Math.ceil(rounds / 5) };
}
