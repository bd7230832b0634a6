/** The server as a process: over stdio (`--stdio`), or as an editor's client wants it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import { serve } from './server.ts';

serve(createConnection(ProposedFeatures.all), nodeFiles);
