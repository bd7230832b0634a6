/** What the schema of a report promises, field by field, one line for each: `files[].asAt  always  null string`. */

/** As far as our schemas use JSON Schema; at anything else it fails. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Field {
  /** `[]` stands for each of a list, `{}` for each of what is kept by names. */
  readonly path: string;
  readonly isAlways: boolean;
  /** The kinds of value that it can have. */
  readonly kinds: readonly string[];
  /** Where it is one of a list of words (or one value), those. */
  readonly words: readonly string[];
}

export function fieldsOf(root: Schema): Field[] {
  const fields: Field[] = [];
  visit(root, '', []);
  return fields;

  function visit(schema: Schema, path: string, within: readonly Schema[]): void {
    for (const part of partsOf(schema, root)) {
      // (What holds itself was told where it came first.)
      if (within.includes(part)) continue;
      const inside = [...within, part];
      for (const [name, inner] of Object.entries(part.properties ?? {}))
        tell(inner, path === '' ? name : `${path}.${name}`, part.required?.includes(name) ?? false, inside);
      if (part.items) tell(part.items, `${path}[]`, true, inside);
      if (typeof part.additionalProperties === 'object') tell(part.additionalProperties, `${path}{}`, true, inside);
    }
  }

  function tell(schema: Schema, path: string, isAlways: boolean, within: readonly Schema[]): void {
    const parts = partsOf(schema, root);
    const before = fields.find((field) => field.path === path);
    const field = {
      path,
      isAlways: isAlways && (before?.isAlways ?? true),
      kinds: [...new Set([...(before?.kinds ?? []), ...parts.flatMap(kindsOf)])].sort(),
      words: [...new Set([...(before?.words ?? []), ...parts.flatMap(wordsOf)])].sort(),
    };
    if (before) fields[fields.indexOf(before)] = field;
    else fields.push(field);
    visit(schema, path, within);
  }
}

/** The alternatives of a schema, references followed. */
function partsOf(schema: Schema, root: Schema): Schema[] {
  if (schema.anyOf) return schema.anyOf.flatMap((each) => partsOf(each, root));
  if (schema.$ref === undefined) return [schema];
  const found = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`The schema has no ${schema.$ref}.`);
  return partsOf(found, root);
}

function kindsOf({ type, enum: words, const: only }: Schema): string[] {
  if (type !== undefined) return [type].flat();
  const values = words ?? (only === undefined ? [] : [only]);
  if (values.length === 0) throw new Error('A field says neither of which type it is nor of which values.');
  return values.map((value) => (value === null ? 'null' : typeof value));
}

function wordsOf({ enum: words, const: only }: Schema): string[] {
  return (words ?? (only === undefined ? [] : [only])).filter((value) => value !== null).map((value) => String(value));
}

export function lineOf({ path, isAlways, kinds, words }: Field): string {
  return [
    path,
    isAlways ? 'always' : 'sometimes',
    kinds.join(' '),
    ...(words.length > 0 ? [words.join(' | ')] : []),
  ].join('\t');
}

export function fieldOf(line: string): Field {
  const [path = '', when, kinds = '', words] = line.split('\t');
  return {
    path,
    isAlways: when === 'always',
    kinds: kinds.split(' '),
    words: words === undefined ? [] : words.split(' | '),
  };
}

/** What a program that was written for the fields before could stumble over now, in sentences. */
export function brokenPromises(before: readonly Field[], now: readonly Field[]): string[] {
  return before.flatMap((field) => {
    const still = now.find(({ path }) => path === field.path);
    if (!still) return [`${field.path} is gone.`];
    const newKinds = still.kinds.filter((kind) => !field.kinds.includes(kind));
    const lost = field.words.filter((word) => !still.words.includes(word));
    return [
      ...(field.isAlways && !still.isAlways ? [`${field.path} is no longer always there.`] : []),
      ...(newKinds.length > 0 ? [`${field.path} can be ${newKinds.join(', ')} as well.`] : []),
      ...(lost.length > 0 ? [`${field.path} is never ${lost.join(', ')} any more.`] : []),
      ...(field.words.length > 0 && still.words.length === 0 ? [`${field.path} can be any word.`] : []),
    ];
  });
}
