/** The parsers of both languages, as the build writes them into files. */

import type { LangiumCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { IcbGeneratedModule, IcbGeneratedSharedModule, IcbRulesGeneratedModule } from '../generated/module.ts';
import { ConstitutionLexer } from '../reading/lexer.ts';
import { reservedInRules } from '../reading/reserved.ts';
import { compiledParser, grammarModule } from './compile.ts';
import { tablesOf } from './tables.ts';

const languages = [
  { name: 'icb', exportedAs: 'icb', generated: IcbGeneratedModule, reserved: new Set<string>() },
  { name: 'icbrules', exportedAs: 'icbRules', generated: IcbRulesGeneratedModule, reserved: reservedInRules },
];

export function parsers(): readonly { readonly name: string; readonly code: string; readonly grammar: string }[] {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), IcbGeneratedSharedModule);
  return languages.map(({ name, exportedAs, generated, reserved }) => {
    const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), generated, {
      parser: { Lexer: (own: LangiumCoreServices) => new ConstitutionLexer(tablesOf(own.Grammar), reserved) },
    });
    return {
      name,
      code: compiledParser(exportedAs, services),
      grammar: grammarModule(`${exportedAs}Grammar`, services),
    };
  });
}
