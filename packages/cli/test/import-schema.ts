/** The schema of the JSON report of an import, as a test asks it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../schema/import.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

/** What is wrong with a document, one line for each fault; nothing if it is as the schema says. */
export function faultsOfImport(document: unknown): string[] {
  return validate(document) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}
