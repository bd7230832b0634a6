import type { Lines } from '../pack-tests.ts';

/** The lines of the findings in each rule's failing and half-met examples. */
export const lines: Lines = {
  'joint-committee': [[1], [2], [2]],
  'icb-member': [[2], [6], [4], [4], [4], [3]],
  'la-members': [[2], [6], [7], [9], [8], [8], [7]],
  'other-members': [[3], [4], [3], [6]],
  'own-procedure': [[2], [2]],
  strategy: [[1]],
  'strategy-s75': [[2]],
  'strategy-regard': [[2], [2]],
  'involve-healthwatch': [[2]],
  'involve-people': [[2]],
  'integration-statement': [[1]],
  'strategy-review': [[2], [4]],
  'strategy-publish': [[2]],
  'strategy-copies': [[2], [3]],
  'guidance-version': [[3]],
  'widespread-involvement': [[3], [3], [2]],
  'chair-joint': [[3], [2], [7]],
  'public-sessions': [[2], [3]],
  'dph-role': [[2]],
};
