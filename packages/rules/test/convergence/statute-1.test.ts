import { pack } from '../packs/built-in.ts';
import { convergence } from './convergence.ts';

convergence([pack('statute')], 'icb', 1, 500);
