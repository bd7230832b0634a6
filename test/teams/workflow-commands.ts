/** What GitHub's runner takes from a log: a line `::NAME PROPERTIES::DATA` is a command, unless commands are stopped. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export function workflowCommandsIn(log: string): WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  let until: string | undefined;
  for (const line of log.split('\n').map((each) => each.trimStart())) {
    if (until !== undefined) {
      if (line === `::${until}::`) until = undefined;
      continue;
    }
    const [, name, properties = '', data = ''] = /^::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    if (name === 'stop-commands') until = data;
    else commands.push({ name, properties: propertiesOf(properties), data: unescaped(data) });
  }
  if (until !== undefined) throw new Error('Commands were stopped, and never taken up again.');
  return commands;
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split('=') as [string, string]);
  return Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value)]));
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (mark) => marks[mark] ?? mark);
}
