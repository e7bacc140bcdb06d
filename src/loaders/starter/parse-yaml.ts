import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Located, LocatedEntry } from '../../domain/document/located.js';
import type { Problem } from '../../domain/errors.js';

/** Open tokens at one time: deeper than any format here, far less than what exhausts the composer's stack. */
const DEEPEST = 100;

/** A YAML 1.2 core document (JSON is one, too) with its lines, or what is wrong with it. */
export function parseYaml(text: string): Located | readonly Problem[] {
  if (text.startsWith('\uFEFF')) {
    const message = 'save the file as UTF-8 without a byte order mark';
    return [{ line: 1, rule: 'byte-order-mark', message }];
  }
  const lines = new LineCounter();
  const tokens = tokenise(text, lines);
  if ('rule' in tokens) return [tokens];
  const document = compose(tokens, lines);
  if ('rule' in document) return [document];
  const [fault] = document.errors;
  if (fault !== undefined) {
    // Later syntax errors are mostly consequences of the first.
    const { line } = lines.linePos(fault.pos[0]);
    return [{ line, rule: 'invalid-yaml', message: fault.message }];
  }
  const locator = new Locator(lines);
  const located = locator.locate(document.contents);
  return locator.problems.length > 0 ? locator.problems : located;
}

function tokenise(text: string, lines: LineCounter): readonly CST.Token[] | Problem {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length <= DEEPEST) continue;
    const line = Math.max(1, lines.linePos(parser.offset).line);
    return { line, rule: 'deep-nesting', message: 'the document is nested too deeply' };
  }
  tokens.push(...parser.end());
  return tokens;
}

function compose(tokens: readonly CST.Token[], lines: LineCounter): Document.Parsed | Problem {
  // Keys are compared by the locator: the library's own check takes quadratic time.
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false });
  const [document, second] = [...composer.compose(tokens)];
  const empty = { line: 1, rule: 'empty-file', message: 'the file is empty' };
  if (document === undefined) return empty;
  const { yaml, tags } = document.directives;
  if (yaml.explicit === true || Object.keys(tags).length > 1) {
    return { line: 1, rule: 'directive', message: 'lines that start with % are not allowed' };
  }
  if (second !== undefined) {
    const { line } = lines.linePos(second.range[0]);
    return {
      line,
      rule: 'several-documents',
      message: 'a file holds one document; remove the ---',
    };
  }
  const { contents, errors } = document;
  return errors.length === 0 && isScalar(contents) && contents.value === null ? empty : document;
}

type Value = string | number | boolean | null;

/** Turns the library's nodes into located values. Aliases and tags are refused, so nothing can grow. */
class Locator {
  readonly problems: Problem[] = [];

  constructor(private readonly lines: LineCounter) {}

  locate(node: unknown, fallback = 1): Located {
    const line = this.lineOf(node) ?? fallback;
    if (isAlias(node)) {
      this.refuse(line, 'alias', 'aliases are not allowed; write the value out');
      return { kind: 'scalar', value: null, line };
    }
    this.refuseAnchorAndTag(node, line);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.locate(item, line));
      return { kind: 'list', items, line };
    }
    if (isMap(node)) return { kind: 'map', entries: this.locateEntries(node, line), line };
    return { kind: 'scalar', value: isScalar(node) ? this.valueOf(node, line) : null, line };
  }

  private locateEntries(map: YAMLMap, line: number): readonly LocatedEntry[] {
    const seen = new Map<string, number>();
    return map.items.flatMap((pair) => {
      const keyLine = this.lineOf(pair.key) ?? line;
      const key = this.keyOf(pair, keyLine);
      if (key === undefined) return [];
      const first = seen.get(key);
      if (first !== undefined) {
        const message = `"${key}" already stands in line ${String(first)}`;
        this.refuse(keyLine, 'duplicate-key', message);
        return [];
      }
      seen.set(key, keyLine);
      return [{ key, keyLine, value: this.locate(pair.value, keyLine) }];
    });
  }

  private keyOf({ key }: Pair, line: number): string | undefined {
    if (!isAlias(key)) this.refuseAnchorAndTag(key, line);
    const word: unknown = isScalar(key) ? key.value : undefined;
    if (typeof word === 'string') return word;
    if (typeof word === 'number' || typeof word === 'boolean') return String(word);
    this.refuse(line, 'bad-key', 'a key must be a single word');
    return undefined;
  }

  private refuseAnchorAndTag(node: unknown, line: number): void {
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return;
    if (node.anchor !== undefined) {
      this.refuse(line, 'alias', `anchors are not allowed; remove &${node.anchor}`);
    }
    if (node.tag !== undefined) {
      this.refuse(line, 'tag', `tags are not allowed; remove ${node.tag}`);
    }
  }

  private valueOf({ value }: Scalar, line: number): Value {
    if (value === null || typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    this.refuse(line, 'wrong-type', 'only texts, numbers, true, false and null are allowed');
    return null;
  }

  private lineOf(node: unknown): number | undefined {
    const ranged = isAlias(node) || isScalar(node) || isSeq(node) || isMap(node);
    if (!ranged || !node.range) return undefined;
    return this.lines.linePos(node.range[0]).line;
  }

  private refuse(line: number, rule: string, message: string): void {
    this.problems.push({ line, rule, message });
  }
}
