import { roundTrips } from './round-trip.ts';

roundTrips(7501, 10000);
