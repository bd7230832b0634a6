/** `node check.mjs SCHEMA FILE…`: validates files of YAML, and tells which rule each does not keep: the least that somebody would write who has ajv and no tool. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const [schema, ...files] = process.argv.slice(2);
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
for (const file of files) {
  if (validate(parse(readFileSync(file, 'utf8')))) continue;
  process.exitCode = 1;
  for (const { instancePath, schemaPath, message } of validate.errors)
    console.log(`${file} ${instancePath}: ${message} (${schemaPath})`);
}
