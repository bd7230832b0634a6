/**
 * Rules of our packs that a JSON Schema can ask for too, of the YAML that `test/bench/as-data.ts` makes: said once, and from it a
 * ruleset for Spectral and a schema for ajv. `of` is what the schema holds for: the constitution of a board, each of its
 * seats of some kinds, or each of its committees.
 */
const ordinary = ['executive', 'non-executive', 'partner', 'other-member'];

export const sharedRules = [
  one('statute/chair', 'chair'),
  one('statute/chief-executive', 'chief-executive'),
  appointed('statute/chair-appointer', ['chair'], { by: ['nhs-england'], withApprovalOf: ['secretary-of-state'] }),
  appointed('statute/ce-appointer', ['chief-executive'], {
    by: ['chair', 'integrated-care-board-chair'],
    withApprovalOf: ['nhs-england'],
  }),
  seats(
    'statute/ce-employee',
    ['chief-executive'],
    has('requirements', { modal: is('must'), what: is('be'), terms: contains(is('employee')) }),
  ),
  seats('statute/ordinary-appointer', ordinary, {
    required: ['appointed'],
    properties: { appointed: { required: ['by'] } },
  }),
  appointed('statute/ordinary-chair-approval', ordinary, { withApprovalOf: ['chair', 'integrated-care-board-chair'] }),
  whole('statute/variation-nhse-initiative', {
    required: ['variation'],
    properties: { variation: has('routes', { by: contains(is('nhs-england')), onOwnInitiative: is(true) }) },
  }),
  whole('statute/accounts', has('provisions', { topic: is('accounts') })),
  seats('model-constitution/chair-term', ['chair'], {
    required: ['term'],
    properties: { term: { properties: { length: { properties: { unit: is('year'), amount: { maximum: 3 } } } } } },
  }),
  condition('model-constitution/fppt', 'eligibility', 'fit-and-proper-person'),
  condition('model-constitution/nolan', 'eligibility', 'nolan-principles'),
  condition('model-constitution/dq-mp', 'disqualification', 'member-of-parliament'),
  condition('model-constitution/dq-conviction', 'disqualification', 'criminal-conviction'),
  condition('model-constitution/dq-bankruptcy', 'disqualification', 'bankruptcy-restriction'),
  seats('model-constitution/participants-non-voting', ['participant', 'observer'], unsaid('votes')),
  committees('model-constitution/committee-tor', {
    required: ['termsOfReference'],
    properties: { termsOfReference: { required: ['agreedByBoard', 'published'] } },
  }),
  whole(
    'model-constitution/sfi',
    has('policies', { policy: is('standing-financial-instructions'), published: is(true) }),
  ),
];

/** For `spectral lint --ruleset`. A name of a rule may not hold a slash there. */
export function spectralRuleset() {
  const rules = sharedRules.map(({ rule, of, schema }) => [
    rule.replace('/', '-'),
    {
      given: givenOf(of),
      severity: 'error',
      message: `${rule}: {{error}}`,
      // biome-ignore lint/suspicious/noThenProperty: Spectral's word.
      then: { function: 'schema', functionOptions: { schema: { $schema: draft, ...schema } } },
    },
  ]);
  return { rules: Object.fromEntries(rules) };
}

/** For ajv: each rule is a part of `allOf`, in the order above. */
export function ajvSchema() {
  return {
    $schema: draft,
    type: 'object',
    properties: { icb: { allOf: sharedRules.map(({ of, schema }) => within(of, schema)) } },
  };
}

const draft = 'http://json-schema.org/draft-07/schema#';

function givenOf({ seats, bodies }) {
  const kinds = (names) => names.map((name) => `@.kind == '${name}'`).join(' || ');
  if (seats) return `$.icb.board.members[?(${kinds(seats)})]`;
  return bodies ? `$.icb.bodies[?(${kinds(bodies)})]` : '$.icb';
}

function within({ seats, bodies }, schema) {
  const each = (kinds) => ({ items: forWhatIs({ properties: { kind: { enum: kinds } } }, schema) });
  if (seats) return { properties: { board: { properties: { members: each(seats) } } } };
  return bodies ? { properties: { bodies: each(bodies) } } : schema;
}

function whole(rule, schema) {
  return { rule, of: {}, schema };
}

function seats(rule, kinds, schema) {
  return { rule, of: { seats: kinds }, schema };
}

function committees(rule, schema) {
  return { rule, of: { bodies: ['committee'] }, schema };
}

/** There is one such seat, for one person. */
function one(rule, kind) {
  const such = { properties: { kind: is(kind) } };
  const members = {
    allOf: [
      contains(such),
      // (Draft 7 cannot count what an array contains. A seat that is for one person does not say so.)
      { items: forWhatIs(such, unsaid('count')) },
    ],
  };
  return whole(rule, {
    required: ['board'],
    properties: { board: { required: ['members'], properties: { members } } },
  });
}

/** Every such seat says who appoints to it, and with whose approval: nobody else than those. */
function appointed(rule, kinds, by) {
  const only = Object.entries(by).map(([role, names]) => [role, { items: { enum: names } }]);
  return seats(rule, kinds, {
    required: ['appointed'],
    properties: { appointed: { required: Object.keys(by), properties: Object.fromEntries(only) } },
  });
}

function condition(rule, list, name) {
  return whole(rule, { required: [list], properties: { [list]: has('conditions', { term: is(name) }) } });
}

/** A list that contains something with these properties. */
function has(list, properties) {
  return { required: [list], properties: { [list]: contains({ properties, required: Object.keys(properties) }) } };
}

function is(value) {
  return { const: value };
}

/** What holds for everything that is such. */
function forWhatIs(such, schema) {
  return { anyOf: [{ not: such }, schema] };
}

/** What is not so is not said. */
function unsaid(property) {
  return { not: { required: [property] } };
}

function contains(schema) {
  return { contains: schema };
}
