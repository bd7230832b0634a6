/** One board of so many lines: as many organisations, seats, committees and provisions as that takes, always in the same shares. */
import { type Random, randomFrom } from '../../packages/language/src/testing/index.ts';

interface Unit {
  readonly partner: string;
  readonly seat: string;
  readonly committee: string;
  readonly provision: string;
}

/** How long one is: a little over or under by less than a unit. */
export function longBoard(lines: number, seed: number): string {
  const random = randomFrom(seed);
  const around = write([], seed).split('\n').length - 1;
  const each = write([unit(random, 0)], seed).split('\n').length - 1 - around;
  const count = Math.max(1, Math.round((lines - around) / each));
  return write(
    Array.from({ length: count }, (_, index) => unit(random, index)),
    seed,
  );
}

const kinds = ['executive', 'non-executive', 'partner', 'other member'] as const;
const requirements = ['general-practitioner', 'employee', 'nurse', 'consultant-doctor', 'elected-member'] as const;
const purposes = ['audit', 'remuneration', 'commissioning', 'workforce'] as const;
const topics = ['transparency', 'public-involvement', 'accountability', 'complaints', 'clinician-engagement'] as const;

function unit(random: Random, index: number): Unit {
  const one = (): string => `seat-${random.integer(0, index)}`;
  const members = [...new Set([`seat-${index}`, one(), one()])].join(', ');
  const topic = random.pick(topics);
  return {
    partner: `    foundation-trust trust-${index} "Hospitals of District ${index} NHS Foundation Trust" provides acute\n`,
    seat: `    ${random.pick(kinds)} seat-${index} "Member for District ${index}" {
      nominated by trust-${index}
      appointed by appointment-panel with approval of chair
      from trust-${random.integer(0, index)}
      must be ${random.pick(requirements)}
      term ${random.integer(2, 4)} years, at most 2 terms
    }
`,
    committee: `  committee committee-${index} "Committee of District ${index}" {
    purpose ${random.pick(purposes)}
    chaired by seat-${index}
    members ${members}
    bars independence
    terms-of-reference agreed by board, published
    quorum { at least ${random.integer(1, 3)} members }
    provision ${topic} """
      The committee for District ${index} tells the board every ${random.integer(2, 11)} months what it has done,
      and says in public why it did so.
    """
  }
`,
    provision: `  provision ${random.pick(topics)} """
    For District ${index} the Board publishes what it decides, on ${random.integer(1, 28)} days in each year,
    and involves those whom it concerns before it decides.
  """
`,
  };
}

function write(units: readonly Unit[], seed: number): string {
  const all = (of: keyof Unit): string => units.map((each) => each[of]).join('');
  return `icb long "NHS Long Coast ${seed} Integrated Care Board" {
  in force from 2026-04-01
  area "The coast" { county-council coast-cc "Coast County Council" }
  partners {
${all('partner')}  }
  board {
    chair {
      appointed by nhs-england with approval of secretary-of-state
      term 3 years
    }
    chief-executive {
      appointed by chair with approval of nhs-england
      must be employee
    }
${all('seat')}  }
${all('committee')}  quorum { at least 1/2 of voting members }
${all('provision')}}
`;
}
