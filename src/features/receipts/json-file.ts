import { readFile, stat } from 'node:fs/promises';

import { type JSONPath, visit } from 'jsonc-parser';

import { DomainError, type Problem } from '../../domain/errors.js';
import { errorCode } from '../../platform/error-code.js';

/** A case file of ten thousand companies has some twenty megabytes. */
const LARGEST_BYTES = 256 * 1024 * 1024;
/** A receipt has eight levels. */
const DEEPEST = 64;

/** A JSON file as it was read; the text finds the lines of problems. */
export interface JsonFile {
  readonly name: string;
  readonly text: string;
  readonly document: unknown;
}

/**
 * Throws a DomainError that names the file, and the line where it stops being JSON, is nested too deeply or says
 * one thing twice.
 */
export async function readJsonFile(name: string): Promise<JsonFile> {
  const text = await readText(name);
  try {
    const document: unknown = JSON.parse(text);
    refuseDeepNesting(name, text);
    refuseRepeatedKeys(name, text);
    return { name, text, document };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw notJson(name, text, error);
  }
}

/** Does the work and gives the problems that it meets their file and line. */
export function withLines<Result>({ name, text }: JsonFile, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const lines = linesOf(
      text,
      error.problems.map(({ path = '' }) => path),
    );
    const problems = error.problems.map((problem) => {
      const [line] = pathAndParents(problem.path ?? '').flatMap((path) => lines.get(path) ?? []);
      return { file: name, ...problem, ...(line === undefined ? {} : { line }) };
    });
    throw new DomainError(error.code, error.message, problems);
  }
}

async function readText(name: string): Promise<string> {
  try {
    const { size } = await stat(name);
    if (size > LARGEST_BYTES) throw unreadable(name, 'it is larger than 256 MiB');
    const bytes = await readFile(name);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw unreadable(name, reasonOf(error));
  }
}

function unreadable(name: string, reason: string): DomainError {
  return new DomainError('wrong-use', `${name} cannot be read: ${reason}.`);
}

function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8 text';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'this account may not read it';
  throw error;
}

function notJson(name: string, text: string, error: SyntaxError): DomainError {
  const offset = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
  return refusal('not-json', 'The file is not JSON.', {
    file: name,
    line: lineAt(text, offset),
    rule: 'not-json',
    message: error.message,
  });
}

function refuseDeepNesting(name: string, text: string): void {
  const offset = tooDeepAt(text);
  if (offset === undefined) return;
  const message = `more than ${String(DEEPEST)} levels`;
  const problem = { file: name, line: lineAt(text, offset), rule: 'deep-nesting', message };
  throw refusal('deep-nesting', 'The file is nested too deeply.', problem);
}

/** Offset of the first bracket that is one too many, in text that is known to be JSON. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString && character === '\\') offset += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '{' || character === '[')) depth += 1;
    else if (!inString && (character === '}' || character === ']')) depth -= 1;
    if (depth > DEEPEST) return offset;
  }
  return undefined;
}

/** `JSON.parse` takes the last of two equal keys and forgets the first. */
function refuseRepeatedKeys(name: string, text: string): void {
  const open: Set<string>[] = [];
  const problems: Problem[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, _offset, _length, line) => {
      const keys = open.at(-1);
      if (keys?.has(key)) {
        const message = `"${key}" stands twice in one object`;
        problems.push({ file: name, line: line + 1, rule: 'repeated-key', message });
      }
      keys?.add(key);
    },
  });
  if (problems.length > 0) throw new DomainError('not-json', 'The file repeats keys.', problems);
}

function refusal(code: string, title: string, problem: Problem): DomainError {
  return new DomainError(code, title, [problem]);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Lines of the values at some paths, or of what would hold them when they are missing; one pass over the text. */
function linesOf(text: string, paths: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(paths.flatMap(pathAndParents));
  const lines = new Map<string, number>();
  const note = (line: number, path: JSONPath) => {
    const key = spelled(path);
    if (wanted.has(key) && !lines.has(key)) lines.set(key, line + 1);
  };
  visit(text, {
    onObjectBegin: (...[, , line, , path]) => {
      note(line, path());
    },
    onArrayBegin: (...[, , line, , path]) => {
      note(line, path());
    },
    onLiteralValue: (...[, , , line, , path]) => {
      note(line, path());
    },
  });
  return lines;
}

/** `a.b[0]`, `a.b`, `a` and the document itself. */
function pathAndParents(path: string): readonly string[] {
  const parts = path.match(/\[\d+\]|\.?[^.[\]]+/g) ?? [];
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('')), ''];
}

function spelled(path: JSONPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
