/** In a requirement: of what kind of thing a phrase speaks. */
import { ast } from '@icb/language/editing';
import { type ItemKind, nounOf } from '@icb/rules';
import type { AstNode } from 'langium';

/** The kind of thing of which something is said here; `undefined` where its noun means nothing. */
export function kindAround(node: AstNode): ItemKind | undefined {
  for (let at: AstNode = node; at.$container; at = at.$container) {
    const { $container: around, $containerProperty: as } = at;
    if (ast.isItems(around) && as === 'condition') return kindOf(around.noun);
    if (as === 'claim' && ast.isEvery(around)) return kindOf(around.items.noun);
    if (as === 'claim' && ast.isProportion(around)) return kindOf(around.counted.items.noun);
    if (as === 'conditions' && ast.isDifferent(around)) return kindOf(around.noun);
  }
  return 'constitution';
}

function kindOf(noun: ast.NounPhrase | undefined): ItemKind | undefined {
  const span = { offset: 0, end: 0 };
  const found = noun && nounOf({ span, words: noun.words.map((text) => ({ text, is: 'word', span })) });
  return found && 'found' in found ? found.found.kind : undefined;
}
