/** Findings as an editor shows them. */
import type { Citation, Finding, Severity } from '@icb/language';
import { builtInPacks, placeCited } from '@icb/rules';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { JudgedFile } from './judged-files.ts';
import { Places } from './places.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `rulePage` is the address of the page of a built-in rule, with `{rule}` for its id. */
export function diagnosticsOf({ file, findings, packs }: JudgedFile, rulePage?: string): Diagnostic[] {
  const places = new Places(file);
  const builtIn = new Set(
    packs.filter(({ pack }) => builtInPacks.some(({ uri }) => uri === pack.uri)).map(({ pack }) => pack.name),
  );
  return findings.map((finding) => {
    const page = builtIn.has(finding.rule.slice(0, finding.rule.indexOf('/'))) ? rulePage : undefined;
    return diagnosticOf(finding, places, file.uri, page?.replace('{rule}', finding.rule));
  });
}

export function diagnosticOf(finding: Finding, places: Places, uri: string, page?: string): Diagnostic {
  const { rule, severity, status, span, citations, related } = finding;
  const address = page ?? citations.find(({ url }) => isOfTheWeb(url))?.url;
  return {
    range: places.range(span),
    severity: status === 'explained' ? DiagnosticSeverity.Hint : severities[severity],
    code: rule,
    ...(address && { codeDescription: { href: address } }),
    source: 'icb',
    message: messageOf(finding),
    ...(isUnneeded(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related && {
      relatedInformation: related.map((each) => ({
        location: { uri, range: places.range(each.span) },
        message: each.message,
      })),
    }),
    // (An open finding is the common one, and is told of with each letter.)
    ...(status !== 'open' && { data: { status } }),
  };
}

/** An editor follows any address: commands, files and scripts as well. What packs and constitutions name is followed to the web alone. */
export function isOfTheWeb(address: string | null | undefined): address is string {
  return typeof address === 'string' && /^https?:\/\//i.test(address);
}

/** What is there and is not needed: editors show it faded. */
function isUnneeded(rule: string): boolean {
  return rule === 'drafting/explanation-unneeded' || rule === 'language/repeated-name';
}

const states = { open: '', partly: ' (partly met)', explained: '' } as const;

function messageOf({ message, status, explanation, citations }: Finding): string {
  const because = explanation ? ` Explained: “${explanation.reason}”` : '';
  const [first] = citations.filter(({ quote }) => quote !== null);
  return [`${message}${states[status]}${because}`, ...(first ? [quoted(first)] : [])].join('\n');
}

/** `Schedule 1B, paragraph 3: “words”`, and how far the words are known. */
export function quoted(citation: Citation): string {
  const { quote, verified } = citation;
  const known =
    verified === 'memory' ? ' (from memory; not yet checked)' : verified === 'secondary' ? ' (as others quote it)' : '';
  return placeCited(citation) + (quote === null ? '' : `: “${quote}”`) + known;
}
