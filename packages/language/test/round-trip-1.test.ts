import { roundTrips } from './round-trip.ts';

roundTrips(1, 2500);
