/** The schemas of the JSON survey and of published tables, as tests ask them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import tableSchema from '../schema/published-table.schema.json' with { type: 'json' };
import surveySchema from '../schema/survey.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const [survey, table] = [ajv.compile(surveySchema), ajv.compile(tableSchema)];

/** What is wrong with a survey, one line for each fault; nothing if it is as the schema says. */
export function faultsOfSurvey(document: unknown): string[] {
  return survey(document) ? [] : (survey.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

/** The same of a table of published figures. */
export function faultsOfTable(document: unknown): string[] {
  return table(document) ? [] : (table.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}
