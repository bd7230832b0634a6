/** Texts that tests of the server open. */
import { readFileSync } from 'node:fs';

export const example = (name: string): string =>
  readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

/** A small board that names others. */
export const board = `icb harbour "NHS Harbour Integrated Care Board" {
  partners {
    nhs-trust hospitals "Harbour Hospitals NHS Trust"
    lmc harbour-lmc "Harbour Local Medical Committee"
  }
  board {
    chair {
      appointed by nhs-england with approval of secretary-of-state
    }
    other member gp "General practitioner" {
      represents harbour-lmc
      appointed by chair
      must be general-practitioner
    }
  }
}
`;
