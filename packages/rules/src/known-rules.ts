/** What is known of the rules by which a constitution is judged, for rules on how it explains itself. */
import { nearest } from '@icb/language';
import { nearestRule } from './nearest-rule.ts';

export interface KnownRules {
  /** Of a rule that was judged so far, by its id. */
  get(id: string): KnownRule | undefined;
  readonly ids: RuleIds;
}

export interface KnownRule {
  /** Whether the constitution falls short of it; `undefined` where nobody can tell. */
  readonly unmet: boolean | undefined;
  /** Whether one may comply or explain. */
  readonly explainable: boolean;
}

/** The ids of all rules by which one judges, `pack/rule`. */
export class RuleIds {
  readonly all: ReadonlySet<string>;
  private readonly packs: ReadonlySet<string>;
  private readonly meant = new Map<string, string | undefined>();

  constructor(ids: readonly string[]) {
    this.all = new Set(ids);
    this.packs = new Set(ids.map(packOf));
  }

  has(id: string): boolean {
    return this.all.has(id);
  }

  /** Whether the pack of a rule judges: of one that does not, nobody can say what rules it has. */
  hasPackOf(id: string): boolean {
    return this.packs.has(packOf(id));
  }

  /** What was meant by an id that no rule has, if that is likely. */
  meantBy(id: string): string | undefined {
    if (this.all.has(id)) return undefined;
    if (!this.meant.has(id)) {
      if (this.meant.size >= MOST_SLIPS) this.meant.clear();
      this.meant.set(id, this.nearestTo(id));
    }
    return this.meant.get(id);
  }

  private nearestTo(id: string): string | undefined {
    if (this.hasPackOf(id)) return nearestRule(id, [...this.all]);
    const pack = nearest(packOf(id), this.packs);
    return (
      pack &&
      nearestRule(
        `${pack}${id.slice(packOf(id).length)}`,
        [...this.all].filter((each) => packOf(each) === pack),
      )
    );
  }
}

/** How many slips are remembered. */
const MOST_SLIPS = 100;

const packOf = (id: string): string => id.slice(0, id.indexOf('/'));

export const noRules: KnownRules = { get: () => undefined, ids: new RuleIds([]) };
