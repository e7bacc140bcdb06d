import { createHash } from 'node:crypto';

/** Another word for every other filter or order, so that a cursor serves no other list than its own. */
export function listMarks(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? null));
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Values as one opaque word. */
export function writeCursorContent(content: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The values of such a word; none when it is no such word. */
export function readCursorContent(cursor: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}
