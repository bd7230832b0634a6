export function decide(
  office: string,
  folder: string,
  source: string,
  decision: 'Accept' | 'Reject',
  target: string,
): void;
