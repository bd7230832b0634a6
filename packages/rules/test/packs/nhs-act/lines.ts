import type { Lines } from '../pack-tests.ts';

/** The lines of the findings in each rule's failing and half-met examples. */
export const lines: Lines = {
  'establishment-order': [[1], [3], [2]],
  'no-overlap': [[4]],
  'publish-constitution': [[1], [2]],
  registers: [[2], [1]],
  'registers-access': [[2], [4]],
  'declare-28-days': [[2], [3], [3], [1], [3]],
  'manage-conflicts': [[2], [1], [3]],
  'expert-advice': [[1], [2]],
  'involve-public': [[1], [2], [2]],
  'skills-review': [[1]],
  'joint-forward-plan': [[1], [3]],
  'plan-consultation': [[1], [2]],
  'annual-report': [[1], [2]],
  'nhse-can-end-ce': [[4], [2]],
  'delegation-65z5': [[5], [7]],
  'joint-committee': [[6]],
  'joint-committee-independence-gap': [[2]],
  'public-meetings': [[2], [3], [1]],
  'public-exclusion': [[2], [7], [3], [3]],
  'public-notice': [[2], [3], [3], [2]],
  'public-committees': [[6], [7], [8]],
  'lmc-recognition': [[2]],
  'ordinary-member-regs': [[4]],
};
