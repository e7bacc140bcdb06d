/** The `code` that Node and PostgreSQL put on their errors, such as `ENOENT` or `42P04`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
