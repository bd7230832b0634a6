/** A folder as somebody might send it: every name, text and path in it holds what a terminal would obey. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Colours, a new title for the window, C1 controls, DEL, backspace, marks that turn the direction, and ends of lines. */
export const obeyed =
  '\u001B[31m\u001B]0;title\u0007\u009B31m\u009D0;title\u009C\u007F\b\u202Egnirts\u2066\u200B\u0085\u2028\u2069';

/** What none of our own output may hold, in whatever form: line feeds are ours, and tabs do no harm. */
export const unwanted = /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

export const constitution = `/** ${obeyed} */
icb hostile "NHS ${obeyed} Board" {
  in force from 2026-02-30
  area "${obeyed}" {
    county-council cc "${obeyed} County Council"
  }
  board {
    chair "${obeyed}" {
      appointed by x${obeyed}
      term 3 years
    }
    other member gp "${obeyed}" {
      must be genral-practitioner
      represents nobody
    }
    other member gp "${obeyed} two" {
      represents y${obeyed}
    }
  }
  provision transparency "${obeyed} [open ${obeyed}]"
  explain bma/lnc-board because "${obeyed} for two good reasons."
  explain none/such because "${obeyed} for two good reasons."
  committee audit "${obeyed}" {
    chaired by chair
    members gp
  }
}
`;

const importing = `import "no${obeyed}.icb"
import "../../${obeyed}.icb"
icb importing "${obeyed}" {
}
`;

export const pack = `pack hostile "${obeyed}" language 1 {
  description "${obeyed}"
  source letter "${obeyed}" at "javascript:alert('${obeyed}')"
  option few "${obeyed}" default 3
  rule one "${obeyed}" {
    applies to icb
    obligation must
    cites letter "${obeyed}" quoting "${obeyed}" verified source
    require some voting member where is nurse
    otherwise "${obeyed} \${how many voting members}"
    description "${obeyed}"
    fix "${obeyed}" insert in board """
      other member nurse "${obeyed}" {
        must be nurse
      }
    """
    fails """
      icb x "NHS X Integrated Care Board" {
        board {
          chair {}
        }
      }
    """
    passes """
      icb x "NHS X Integrated Care Board" {
        board {
          executive nursing-director {
            must be nurse
          }
        }
      }
    """
  }
  grade how "${obeyed}" {
    category a "${obeyed}"
      require some voting member where is nurse
    category b "${obeyed}"
  }
}
`;

const brokenPack = `pack broken${obeyed} "${obeyed}" language 1 {
  rule ${obeyed} { require some ${obeyed} }
}
`;

const settings = JSON.stringify({
  packs: ['rules/hostile.icbrules', 'rules/broken.icbrules', `../${obeyed}.icbrules`, `rules/${obeyed}.icbrules`],
  use: { [`no${obeyed}`]: true },
  severities: { [`${obeyed}/x`]: 'error' },
  options: { [obeyed]: 1, 'hostile/few': obeyed },
  [obeyed]: 1,
}).replace(/[\u007F-\uFFFF]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Names of files that a system of this kind takes. */
export const names: readonly string[] = [`a${obeyed}.icb`, 'line\n::error::x.icb', 'tab\there.icb'];

/** Returns the paths of the constitutions in it. */
export function fillHostile(folder: string): readonly string[] {
  mkdirSync(join(folder, 'rules'), { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), constitution);
  writeFileSync(join(folder, 'hostile.icb'), constitution);
  writeFileSync(join(folder, 'importing.icb'), importing);
  writeFileSync(join(folder, 'icb.config.json'), settings);
  writeFileSync(join(folder, 'rules/hostile.icbrules'), pack);
  writeFileSync(join(folder, 'rules/broken.icbrules'), brokenPack);
  writeFileSync(join(folder, `rules/wrong${obeyed}.icbrules`), brokenPack);
  return ['hostile.icb', 'importing.icb', ...names];
}
