/** The colouring of both languages, as the build writes it into files. */
import { IcbGrammar, IcbRulesGrammar } from '../generated/grammar.ts';
import { reservedInRules } from '../reading/reserved.ts';
import { type Colouring, colouringOf } from './colouring.ts';

export function colourings(): readonly Colouring[] {
  return [
    colouringOf('icb', IcbGrammar()),
    colouringOf('icbrules', IcbRulesGrammar(), { reserved: reservedInRules, linesGoOn: true }),
  ];
}
