import type { Lines } from '../pack-tests.ts';

/** The lines of the findings in each rule's failing and half-met examples. */
export const lines: Lines = {
  'mayor-nominee': [[5]],
  'nhse-to-sos': [[4, 8]],
  'mandate-gone': [[3], [3]],
  'healthwatch-gone': [[4, 8]],
};
