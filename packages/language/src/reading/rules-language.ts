/**
 * The language of rule packs as the build has compiled it. The packs that are built in were read by the build, so few runs need it:
 * where the program is bundled in parts, it is one of them.
 */
import { icbRules } from '../generated/icbrules-parser.ts';
import type { CompiledLanguage } from './tree-builder.ts';

export function rulesLanguage(): CompiledLanguage {
  return icbRules;
}
