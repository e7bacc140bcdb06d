import { Injectable } from '@nestjs/common';

import { DirectoryRepository, type Match } from './directory.repository.js';

/** Finds companies. */
@Injectable()
export class DirectoryService {
  constructor(private readonly repository: DirectoryRepository) {}

  /** Slugs of the companies that a name, an alias or an identifier finds, the best first; a blank text finds none. */
  async search(text: string): Promise<readonly string[]> {
    return (await this.matches(text)).map(({ slug }) => slug);
  }

  /** The same with how well each one fits. */
  async matches(text: string): Promise<readonly Match[]> {
    // A database text holds no control characters, so none of them is part of a name.
    const sought = text.replace(/\p{Cc}/gu, ' ').trim();
    return sought === '' ? [] : this.repository.search(sought);
  }
}
