/** Where a board lies, and who is there: councils, trusts, general practices, and who speaks for patients. */
import { nameFrom } from './text.mjs';

const beginnings = [
  ...['Alder', 'Amber', 'Apple', 'Ash', 'Beacon', 'Birch', 'Bracken', 'Calder', 'Chalk', 'Clover', 'Combe', 'Copper'],
  ...[
    'Crane',
    'Damson',
    'Elder',
    'Fallow',
    'Feather',
    'Fern',
    'Foxen',
    'Gorse',
    'Harrow',
    'Heron',
    'Hollow',
    'Juniper',
  ],
  ...[
    'Kestrel',
    'Lantern',
    'Larch',
    'Linnet',
    'Mallow',
    'Marl',
    'Mossen',
    'Oaken',
    'Osier',
    'Otter',
    'Pebble',
    'Plover',
  ],
  ...[
    'Quarry',
    'Raven',
    'Rowan',
    'Salter',
    'Sedge',
    'Sorrel',
    'Swallow',
    'Tarn',
    'Teasel',
    'Thistle',
    'Tolland',
    'Willow',
  ],
];
const endings = [
  'haven',
  'wick',
  'stow',
  'mouth',
  'bridge',
  'cester',
  'minster',
  'combe',
  'thorpe',
  'gate',
  'hythe',
  'by',
];

/** Towns that are in no atlas, each named once. */
function townsOf(chance, count) {
  const towns = new Set();
  while (towns.size < count) towns.add(`${chance.oneOf(beginnings)}${chance.oneOf(endings)}`);
  return [...towns];
}

export function areaOf({ name, lie, lmc }, chance) {
  const towns = townsOf(chance, 9);
  const councils = councilsOf(name, lie, towns, chance);
  const trusts = trustsOf(name, lie, towns, chance);
  return { text: textOf(lie, councils), towns, councils, trusts, others: othersOf(name, { lmc }, chance) };
}

function councilsOf(name, lie, towns, chance) {
  const council = (kind, title) => ({
    kind,
    title,
    name: `${nameFrom(title.replace(/ (County|City|Borough|Council)\b/g, ''))}-council`,
  });
  const unitary = (town) => council('unitary-authority', `${town} ${chance.oneOf(['City', 'Borough'])} Council`);
  if (lie === 'single') return [council('unitary-authority', `${name} Council`)];
  if (lie === 'city') {
    const kind = name.includes('Wexborough') ? 'london-borough' : 'metropolitan-district';
    return towns.slice(0, chance.from(4, 7)).map((town) => council(kind, `${town} Borough Council`));
  }
  const counties = lie === 'counties' ? name.split(' and ') : [name];
  return [
    ...counties.map((county) => council('county-council', `${county} County Council`)),
    ...towns.slice(0, chance.from(lie === 'counties' ? 0 : 1, 2)).map(unitary),
  ];
}

function textOf(lie, councils) {
  if (lie === 'single') return `The area of ${councils[0].title}`;
  if (lie === 'city')
    return `The boroughs of ${listed(councils.map(({ title }) => title.replace(' Borough Council', '')))}`;
  const [counties, cities] = [
    councils.filter(({ kind }) => kind === 'county-council'),
    councils.filter(({ kind }) => kind !== 'county-council'),
  ].map((all) => all.map(({ title }) => title.replace(/ (County|City|Borough) Council/, '')));
  const county = counties.length > 1 ? `The counties of ${listed(counties)}` : `The county of ${counties[0]}`;
  return cities.length > 0 ? `${county}, with ${listed(cities)}` : county;
}

function trustsOf(name, lie, towns, chance) {
  const trust = (title, provides, foundation = chance.percent(60)) => ({
    kind: foundation ? 'foundation-trust' : 'nhs-trust',
    title: `${title} NHS ${foundation ? 'Foundation Trust' : 'Trust'}`,
    name: `${nameFrom(title.replace(/ (University|Teaching|Healthcare|General|Hospitals?)\b/g, ''))}-trust`,
    provides,
  });
  const hospitals = towns.slice(2, 2 + (lie === 'single' ? 1 : chance.from(1, lie === 'city' ? 4 : 3)));
  const acute = hospitals.map((town) =>
    trust(
      `${town} ${chance.oneOf(['University Hospitals', 'Hospitals', 'Teaching Hospitals', 'General Hospital'])}`,
      'acute',
    ),
  );
  const minds = chance.percent(55)
    ? [trust(`${name} Partnership`, 'mental-health, community')]
    : [trust(`${name} Mental Health`, 'mental-health'), trust(`${name} Community Health`, 'community')];
  const ambulance = chance.percent(30) ? [trust(`${towns[8]} Ambulance Service`, 'ambulance', false)] : [];
  return [...acute, ...minds, ...ambulance];
}

function othersOf(name, { lmc }, chance) {
  const other = (kind, title, listed = '') => ({ kind, title, name: nameFrom(title), listed });
  return {
    practices: {
      ...other('primary-medical-providers', `The general practices of ${name}`, ' listed in governance-handbook'),
      name: 'practices',
    },
    pharmacies: { ...other('community-pharmacies', `The community pharmacies of ${name}`), name: 'pharmacies' },
    healthwatch: other('healthwatch', `Healthwatch ${name}`),
    vcse: other('vcse', `${name} ${chance.oneOf(['Voluntary Sector Alliance', 'Community Action', 'VCSE Forum'])}`),
    ...(lmc && { lmc: other('lmc', `${name} Local Medical Committee`) }),
  };
}

export function listed(parts) {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
