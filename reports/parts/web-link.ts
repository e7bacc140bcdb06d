import { TYPE, type TextStyle } from '../theme/type-scale.js';
import type { RichText } from './rich-text.js';

/** An address as a link whose text is the address, percent-encoded; no link when it is not one of the web. */
export function webLink(
  address: string,
  contents: string,
  style: TextStyle = TYPE.small,
): RichText {
  const url = webAddress(address);
  return url === undefined
    ? [{ text: address, style }]
    : [{ text: url, style, link: { url, contents } }];
}

function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
