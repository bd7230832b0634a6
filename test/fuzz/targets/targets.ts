/** Everything that is fuzzed. A further target is a further line here. */
import type { Target } from '../target.ts';
import { formatter, rulesFormatter } from './formatter.ts';
import { importing as documentsImported, importingOwn } from './importer.ts';
import { lexer, rulesLexer } from './lexer.ts';
import { beginning, fixes, mending } from './mending.ts';
import { printing, reprinting } from './printer.ts';
import { importing, parsers, prefixes, reading, rulesParsers, rulesReading } from './reading.ts';
import { differences, reports, surveys } from './reporters.ts';
import { judging, judgingByPacks, questions, settings } from './rules.ts';
import { answers, rulesServer, server } from './server.ts';
import { comparing, documents, pictures, wordFiles } from './showing.ts';

export const targets: readonly Target[] = [
  ...[lexer, rulesLexer, reading, prefixes, importing, rulesReading, parsers, rulesParsers],
  ...[formatter, rulesFormatter, printing, reprinting],
  ...[judging, judgingByPacks, settings, questions],
  ...[fixes, mending, beginning],
  ...[pictures, documents, wordFiles, comparing],
  ...[reports, differences, surveys],
  ...[documentsImported, importingOwn],
  ...[answers, server, rulesServer],
];
