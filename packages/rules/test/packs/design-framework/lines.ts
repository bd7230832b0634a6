import type { Lines } from '../pack-tests.ts';

/** The lines of the findings in each rule's failing and half-met examples. */
export const lines: Lines = {
  'unitary-board': [[1], [2]],
  'chair-and-two-non-executives': [[2], [2]],
  'chief-executive-and-finance': [[2], [2]],
  'medical-and-nursing': [[2]],
  'three-partners': [[2], [2], [2]],
  'not-delegates': [[4], [1]],
  'nolan-and-fit-and-proper': [[2], [2]],
  'audit-and-remuneration': [[1], [1]],
  'decisions-map': [[1]],
  'in-public': [[2], [3], [2]],
  'consensus-first': [[2]],
  'public-health-role': [[2]],
  'place-membership': [[5], [3]],
  'trusts-in-collaboratives': [[3]],
  'clinical-leadership-plan': [[1]],
  'digital-lead': [[2]],
  'partnership-membership': [[2], [2]],
};
