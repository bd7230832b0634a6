/**
 * One spelling for each address. Editors spell what stands in the name of a folder each in their own way (`Kent & Medway`,
 * `Draft (2)`), and so does Node; here, addresses are compared letter by letter.
 */
import { URI } from 'langium';

export function spelled(address: string): string {
  try {
    return URI.parse(address).toString();
  } catch {
    return address;
  }
}

/** The address that a path leads to from another; `undefined` where it leads nowhere, as from a text that was never saved. */
export function addressFrom(path: string, from: string | undefined): string | undefined {
  return from !== undefined && URL.canParse(path, from) ? spelled(new URL(path, from).href) : undefined;
}

/** The path that leads from the folder of one file to another file. */
export function pathFrom(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  return decodeURIComponent([...here.slice(same).map(() => '..'), ...there.slice(same)].join('/'));
}

/** Reads the messages of an editor with each address in the one spelling. */
export const inOneSpelling = {
  messageStrategy: {
    handleMessage<Message, Result>(message: Message, next: (message: Message) => Result): Result {
      respell(message);
      return next(message);
    },
  },
};

function respell(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const [key, field] of Object.entries(fields)) {
    if (typeof field === 'string' && isAddress.has(key)) fields[key] = spelled(field);
    else if (key === 'uris' && Array.isArray(field)) fields[key] = field.map((each) => spelled(String(each)));
    else respell(field);
  }
}

const isAddress: ReadonlySet<string> = new Set(['uri', 'rootUri', 'scopeUri', 'oldUri', 'newUri']);
