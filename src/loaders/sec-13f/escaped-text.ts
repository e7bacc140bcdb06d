const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Undoes one level of HTML escaping, piece by piece: index pages show a submission escaped. */
export class EscapedText {
  #held = '';

  next(piece: string): string {
    const text = this.#held + piece;
    const last = text.lastIndexOf('&');
    const isCut = last >= 0 && text.length - last < 6 && !text.includes(';', last);
    this.#held = isCut ? text.slice(last) : '';
    return unescapeText(isCut ? text.slice(0, last) : text);
  }

  end(): string {
    const rest = this.#held;
    this.#held = '';
    return rest;
  }
}

function unescapeText(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
