import { roundTrips } from './round-trip.ts';

roundTrips(5001, 7500);
