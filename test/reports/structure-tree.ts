import { nameOf, PdfDictionary, type PdfFile, PdfReference, type PdfValue } from './pdf-file.js';

/** A node of the structure tree with what hangs on it. */
export interface StructureNode {
  readonly id: number;
  readonly type: string;
  readonly dictionary: PdfDictionary;
  readonly children: readonly StructureNode[];
  /** Marked content: page object and number on that page. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
  readonly annotations: readonly { readonly page: number; readonly annotation: number }[];
}

/** The tree below the root element. */
export function structureOf(file: PdfFile): StructureNode {
  const root = file.dictionary(file.catalog.entries.get('StructTreeRoot'));
  const [document, ...more] = file.list(root.entries.get('K'));
  if (!(document instanceof PdfReference) || more.length > 0)
    throw new Error('one root element was expected');
  return nodeOf(file, document);
}

export function allNodes(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

export function nodesOf(
  root: StructureNode,
  ...types: readonly string[]
): readonly StructureNode[] {
  return allNodes(root).filter(({ type }) => types.includes(type));
}

function nodeOf(file: PdfFile, reference: PdfReference): StructureNode {
  const dictionary = file.dictionary(reference);
  const kids = file.list(dictionary.entries.get('K'));
  const own = dictionary.entries.get('Pg');
  const parts = kids.map((kid) => partOf(file, kid, own));
  return {
    id: reference.id,
    type: nameOf(dictionary.entries.get('S')),
    dictionary,
    children: parts.flatMap(({ child }) => child ?? []),
    content: parts.flatMap(({ content }) => content ?? []),
    annotations: parts.flatMap(({ annotation }) => annotation ?? []),
  };
}

interface Part {
  readonly child?: StructureNode;
  readonly content?: StructureNode['content'][number];
  readonly annotation?: StructureNode['annotations'][number];
}

function partOf(file: PdfFile, kid: PdfValue, own: PdfValue | undefined): Part {
  if (typeof kid === 'number') return { content: { page: idOf(own), mcid: kid } };
  if (kid instanceof PdfReference) return { child: nodeOf(file, kid) };
  if (!(kid instanceof PdfDictionary)) throw new Error('an unknown kid of a structure element');
  const page = idOf(kid.entries.get('Pg') ?? own);
  const type = kid.entries.get('Type');
  if (type === '/MCR') return { content: { page, mcid: Number(kid.entries.get('MCID')) } };
  return { annotation: { page, annotation: idOf(kid.entries.get('Obj')) } };
}

function idOf(value: PdfValue | undefined): number {
  if (!(value instanceof PdfReference)) throw new Error('a reference was expected');
  return value.id;
}
