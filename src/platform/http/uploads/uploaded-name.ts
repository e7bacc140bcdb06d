const LONGEST_NAME = 200;

/** The name of an uploaded file: without folders and control characters, and not too long. */
export function uploadedName(received: string): string {
  const last = asUtf8(received).split(/[\\/]/).at(-1) ?? '';
  const name = last.replaceAll(/\p{Cc}/gu, '').slice(0, LONGEST_NAME);
  return name === '' || name === '.' || name === '..' ? 'file' : name;
}

/** Clients send names as UTF-8, which the form reader takes for Latin-1. */
function asUtf8(received: string): string {
  const name = Buffer.from(received, 'latin1').toString('utf8');
  return name.includes('\uFFFD') ? received : name;
}
