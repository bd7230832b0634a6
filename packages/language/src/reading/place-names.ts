/** Where the provisions of a block stand, in the reader's words. */
export const placeNames: Readonly<Record<string, string>> = {
  Document: 'at the top of a file',
  Provision: 'directly in `icb` or `icp`',
  Party: 'in `area` or `partners`',
  Membership: 'in `board` or `members`',
  SeatProvision: 'in a seat',
  BodyProvision: 'in a committee, place or collaborative',
  QuorumProvision: 'in `quorum`',
  DecisionsProvision: 'in `decisions`',
  MeetingsProvision: 'in `meetings`',
  InterestsProvision: 'in `interests`',
  VariationProvision: 'in `variation`',
  ChallengeProvision: 'in `challenge`',
  StrategyProvision: 'in `strategy`',
  RemovalProvision: 'in `removal` or `suspension`',
  NominationProvision: 'in `nomination`',
  TermProvision: 'in a term of the vocabulary',
};
