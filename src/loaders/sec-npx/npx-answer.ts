import type { LoadedVotesDto } from './sec-npx.dto.js';
import type { NpxResult } from './npx-loader.service.js';

/** What became of a filing, as programs are told it. */
export function npxAnswer(result: NpxResult): LoadedVotesDto {
  if ('stored' in result) return { file: result.name, loaded: true, ...result.stored };
  const { code, message, problems } = result.refused;
  return { file: result.name, loaded: false, code, message, problems };
}
