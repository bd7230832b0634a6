import type { Lines } from '../pack-tests.ts';

/** The lines of the findings in each rule's failing and half-met examples. */
export const lines: Lines = {
  placeholder: [[1, 5]],
  'para-number-drift': [[2], [4, 8]],
  'act-drift': [[3], [2]],
  'dead-body': [[4, 6, 7], [3, 7], [2]],
  'quorum-satisfiable': [[9, 10, 11], [11]],
  'statutory-committee-claim': [[2]],
  'section-order': [[1]],
  'explanation-misspelt': [[2]],
  'explanation-of-no-rule': [[2]],
  'explanation-inadmissible': [[2]],
  'explanation-unneeded': [[2]],
  'explanation-without-reason': [[2], [2]],
  'explanation-overdue': [[2]],
};
