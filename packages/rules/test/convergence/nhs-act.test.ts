import { pack } from '../packs/built-in.ts';
import { convergence } from './convergence.ts';

convergence([pack('nhs-act')], 'icb', 1, 60);
