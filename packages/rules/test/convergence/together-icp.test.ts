import { together } from '../packs/built-in.ts';
import { convergence } from './convergence.ts';

convergence(together, 'icp', 1, 60);
