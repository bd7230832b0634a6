import { together } from '../packs/built-in.ts';
import { convergence } from './convergence.ts';

convergence(together, 'icb', 1, 60);
