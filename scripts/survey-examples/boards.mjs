/**
 * The 42 boards, made up: what each is called, where it lies, and what decides how the survey counts it. What it says of
 * public health is one of the four steps that the British Medical Association told apart in 2022.
 *
 * publicHealth: 1 a specialist votes, 2 a council's member with knowledge votes, 3 a place without a vote, 4 nothing
 * primaryCare:  how many seats primary care has
 * gp:           whether one of these asks for a general practitioner
 * lmc:          whether a Local Medical Committee observes
 */
const row = (name, lie, publicHealth, primaryCare, gp, lmc = false) => ({
  name,
  lie,
  publicHealth,
  primaryCare,
  gp,
  lmc,
});

/** `lie`: a county, several, a city with its boroughs, or one council for all. */
export const boards = [
  row('Aldermere', 'county', 4, 1, false),
  row('Ambershire and Vale', 'counties', 3, 2, true),
  row('Ashenmoor', 'county', 4, 1, true),
  row('Barrowdown and Leigh', 'counties', 2, 1, false),
  row('Blackwater Fells', 'county', 4, 1, false),
  row('Brackenshire', 'county', 3, 1, true),
  row('Calderhythe', 'city', 4, 2, false),
  row('Castlemarch', 'county', 4, 1, false),
  row('Coldharrow and Stane', 'counties', 3, 1, false),
  row('Coombeshire', 'county', 1, 2, true),
  row('Dunmarsh', 'single', 4, 1, true),
  row('East Thornland', 'county', 4, 1, false),
  row('Elmshire and Wick', 'counties', 3, 2, false),
  row('Farrowdale', 'county', 4, 1, false),
  row('Fenwold', 'county', 2, 1, true),
  row('Glastonmere', 'county', 4, 3, true, true),
  row('Greater Marlport', 'city', 3, 2, true),
  row('Greywold and Tarn', 'counties', 4, 1, false),
  row('Hallowshire', 'county', 3, 1, true),
  row('Hartsea Coast', 'county', 4, 1, false),
  row('Heronshire', 'county', 2, 2, false),
  row('Inner Wexborough', 'city', 3, 2, true),
  row('Kestrel Valley', 'single', 4, 1, false),
  row('Langmoor', 'county', 4, 2, true),
  row('Larkshire and the Isles', 'counties', 3, 1, false),
  row('Lower Severing', 'county', 4, 1, true),
  row('Mallowshire', 'county', 2, 1, false),
  row('Merestone', 'city', 3, 2, false),
  row('Mid Orrinshire', 'county', 4, 1, true),
  row('Netherwick', 'single', 3, 1, false),
  row('North Wexborough', 'city', 1, 3, true),
  row('Oakhampshire', 'county', 2, 2, true),
  row('Pennerdale', 'counties', 4, 1, false),
  row('Quarrymoor', 'county', 3, 1, true),
  row('Ravensea and Holm', 'counties', 4, 2, false),
  row('Saltmarshire', 'county', 2, 1, false),
  row('South Wexborough', 'city', 3, 2, true),
  row('Stonebeck', 'county', 4, 1, false),
  row('Tidewater', 'county', 2, 2, false),
  row('Upper Harrowdale', 'county', 3, 1, false),
  row('Wharfmoor', 'city', 4, 2, false),
  row('Yarrowshire', 'county', 4, 1, false),
];
