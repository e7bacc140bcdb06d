import { sha256Of } from '../../platform/sha256.js';
import { readFileSync } from 'node:fs';

import { Injectable } from '@nestjs/common';

import type { Methodology } from '../../domain/methodology/methodology.js';

/** One frozen edition of the scoring method: what it says, and the file that says it. */
export interface Edition {
  readonly methodology: Methodology;
  /** The file as it stands, also the keys that no calculation reads. */
  readonly document: unknown;
  readonly bytes: Buffer;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

const CURRENT = new URL('./editions/bbs-score-1.0.0.json', import.meta.url);

/** The edition that companies are assessed with; commands that need no database read it themselves. */
export function readCurrentEdition(): Edition {
  const bytes = readFileSync(CURRENT);
  const document: unknown = JSON.parse(bytes.toString('utf8'));
  return {
    // published editions are part of the program and checked by its tests
    methodology: document as Methodology,
    document,
    bytes,
    sha256: sha256Of(bytes),
  };
}

/** The published editions of the scoring method. */
@Injectable()
export class MethodologyService {
  readonly #current = readCurrentEdition();

  /** The edition that companies are assessed with. */
  current(): Edition {
    return this.#current;
  }
}
