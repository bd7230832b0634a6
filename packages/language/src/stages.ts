/** What is done with each file, for whoever measures or counts it. */

/** Does a piece of work, and may measure it or count it on the way; gives back what the work gives. */
export type Around<What extends string = string> = <T>(what: What, work: () => T) => T;

/** What is done with each file: its text read, its names linked and its constitution made, its slips looked for. */
export type Stage = 'reading' | 'linking' | 'checking';
