/** The parsers of both languages, as the build writes them into files. */
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import type { LangiumCoreServices } from 'langium';
import { IcbGeneratedModule, IcbGeneratedSharedModule, IcbRulesGeneratedModule } from '../generated/module.ts';
import { ConstitutionLexer } from '../reading/lexer.ts';
import { reservedInRules } from '../reading/reserved.ts';
import { compiledParser } from './compile.ts';

const languages = [
  { name: 'icb', exportedAs: 'readIcb', generated: IcbGeneratedModule, reserved: new Set<string>() },
  { name: 'icbrules', exportedAs: 'readIcbRules', generated: IcbRulesGeneratedModule, reserved: reservedInRules },
];

export function parsers(): readonly { readonly name: string; readonly code: string }[] {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), IcbGeneratedSharedModule);
  return languages.map(({ name, exportedAs, generated, reserved }) => {
    const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), generated, {
      parser: { Lexer: (own: LangiumCoreServices) => new ConstitutionLexer(own, reserved) },
    });
    return { name, code: compiledParser(exportedAs, services) };
  });
}
