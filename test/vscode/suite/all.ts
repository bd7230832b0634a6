/** Every suite. The same ones run in every host. */
import './languages.suite.ts';
import './diagnostics.suite.ts';
import './new-constitution.suite.ts';
import './server.suite.ts';
import './rule-pages.suite.ts';
import './tasks.suite.ts';
import './imports.suite.ts';
import './workspace-files.suite.ts';
import './editing.suite.ts';
import './conformance.suite.ts';
import './export.suite.ts';
import './preview.suite.ts';
import './settings.suite.ts';
import './virtual-files.suite.ts';
