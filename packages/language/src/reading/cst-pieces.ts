/**
 * Pieces of text in a syntax tree that know by a number which element of the grammar they are: the grammar itself, which is as
 * large as all else that reading takes, is read only when somebody asks for the element.
 */
import { CompositeCstNodeImpl, LeafCstNodeImpl } from 'langium';
import type { Elements } from './grammar-elements.ts';

/** What a piece knows besides what Langium's own does; a comment is no element of the grammar. */
export interface Numbered {
  source: number | undefined;
  elements: Elements | undefined;
}

export class Leaf extends LeafCstNodeImpl implements Numbered {
  source: number | undefined = undefined;
  elements: Elements | undefined = undefined;
}

export class Composite extends CompositeCstNodeImpl implements Numbered {
  source: number | undefined;
  elements: Elements | undefined;

  constructor(source: number, elements: Elements) {
    super();
    this.source = source;
    this.elements = elements;
  }
}

for (const { prototype } of [Leaf, Composite])
  Object.defineProperty(prototype, 'grammarSource', {
    get(this: Numbered) {
      return this.source === undefined ? undefined : this.elements?.all[this.source];
    },
    // (Langium's own begin with none.)
    set() {},
  });
