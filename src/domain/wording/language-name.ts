const NAMES = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

/** The English name of an ISO 639-1 language; the code itself when it has none. */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}
