import type { Lines } from '../pack-tests.ts';

/** The lines of the findings in each rule's failing and half-met examples. */
export const lines: Lines = {
  'one-rep-inadequate': [[2]],
  proportional: [[2]],
  'provider-voice': [[2], [3]],
  'lmc-role': [[2], [1]],
  'lmc-support': [[1]],
  'role-defined': [[3, 3], [3, 3], [3]],
  'not-only-pcn': [[4], [5]],
  'sessional-gps': [[1]],
  'place-authority-clear': [[2], [4]],
  'gp-funding-ringfence': [[1], [2]],
  'la-gp-parity': [[2]],
};
