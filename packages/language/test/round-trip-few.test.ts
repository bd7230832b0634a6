/** A few constitutions, each in tests of its own: quick where one wants to know soon whether anything is amiss. */
import { roundTrips } from './round-trip.ts';

for (const seed of [11, 12, 13, 14, 15, 16, 17, 18]) roundTrips(seed, seed, { all: true });
