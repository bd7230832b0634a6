import { roundTrips } from './round-trip.ts';

roundTrips(2501, 5000);
