import { pack } from '../packs/built-in.ts';
import { convergence } from './convergence.ts';

convergence([pack('partnership')], 'icp', 1, 200);
