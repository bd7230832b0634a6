/** Targets that fail on purpose, so that a test sees that what fails is told: no run takes them. */
import { one, sound } from '../generating/inputs.ts';
import { Broken, type Target } from '../target.ts';

const inputs = one(sound);

export const knownToFail: readonly Target[] = [
  {
    name: 'never ends',
    share: 0,
    inputs,
    seconds: [1, 0],
    run: async () => {
      for (;;) Math.random();
    },
  },
  {
    name: 'throws',
    share: 0,
    inputs,
    run: async () => {
      throw new TypeError('it is thrown');
    },
  },
  {
    name: 'breaks',
    share: 0,
    inputs,
    run: async () => {
      throw new Broken('same', 'it is broken');
    },
  },
];
