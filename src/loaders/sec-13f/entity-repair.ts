/** The longest reference that is looked for: `&#x10FFFF;`. */
const LONGEST_REFERENCE = 10;

const AMPERSAND = /&(?:(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6})(;|(?![\w;]))|nbsp;)?/g;

/**
 * Makes ampersands safe for a strict parser: `&amp` without semicolon gets it, any other lone ampersand is taken as
 * the character. References that XML itself knows stay. Works piece by piece.
 */
export class EntityRepair {
  #held = '';

  next(piece: string): string {
    const text = this.#held + piece;
    const tail = Math.max(0, text.length - LONGEST_REFERENCE);
    const last = tail + text.slice(tail).lastIndexOf('&');
    const isCut = last >= tail && !text.includes(';', last);
    this.#held = isCut ? text.slice(last) : '';
    return repair(isCut ? text.slice(0, last) : text);
  }

  end(): string {
    const rest = repair(this.#held);
    this.#held = '';
    return rest;
  }
}

function repair(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(AMPERSAND, (whole: string, name: string | undefined) => {
    if (name !== undefined) return `&${name};`;
    return whole === '&nbsp;' ? ' ' : '&amp;';
  });
}
