/** A pack of one rule, as a file: that there is a quorum, or whatever else is required. */
import type { SourceFile } from '@icb/language';

export function packFile(
  name: string,
  { first = '', require = 'quorum', fix = '' }: { first?: string; require?: string; fix?: string },
): SourceFile {
  const text = `pack ${name} "The pack ${name}" language 1 {
  ${first}
  source ours "Our principles" no public address
  rule quorum "A quorum" {
    applies to icb
    obligation must
    cites ours "section 5" verified source
    require ${require}
    otherwise "There is no quorum."
    ${fix}
  }
}
`;
  return { uri: `icb-pack:/${name}.icbrules`, text };
}
