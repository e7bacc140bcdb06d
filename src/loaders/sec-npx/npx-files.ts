import { DomainError } from '../../domain/errors.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import type { ReportedVote } from '../../domain/resolution/vote.js';
import type { RejectedVote } from '../../domain/resolution/vote-filing.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { sampleOf } from '../../platform/files/file-sample.js';
import { readXml } from '../../platform/files/read-xml.js';
import { NpxDocuments, type SubmissionHeader } from './npx-documents.js';
import { type NpxCover, NpxCoverReader } from './parse-npx-cover.js';
import { VoteTableReader } from './parse-vote-table.js';

/** What a file holds: both in one, or one of the two documents of a filing. */
export type NpxFileKind = 'submission' | 'cover' | 'votes';

/** Takes what has been read so far; reading goes on when it is done. */
export type TakeVotes = (read: {
  readonly votes: readonly ReportedVote[];
  readonly rejected: readonly RejectedVote[];
  /** Of the text since the last time, for telling how far it has come. */
  readonly characters: number;
}) => Promise<void>;

/** Throws a DomainError `unknown-format` for a file that is no part of a Form N-PX. */
export async function npxFileKind(file: PortfolioFile): Promise<NpxFileKind> {
  const { text } = await sampleOf(file);
  if (/<SEC-DOCUMENT>|<SEC-HEADER>|<SUBMISSION>|<DOCUMENT>/i.test(text)) return 'submission';
  if (/<(?:\w+:)?edgarSubmission\b/.test(text)) return 'cover';
  if (/<(?:\w+:)?proxyVoteTable\b/i.test(text)) return 'votes';
  const message = `${file.name} is no Form N-PX: it holds neither a cover nor a table of votes in XML.`;
  throw new DomainError('unknown-format', message, [
    { file: file.name, rule: 'unknown-format', message },
  ]);
}

/** Reads the file up to its cover. */
export async function readNpxCover(
  file: PortfolioFile,
  kind: NpxFileKind,
): Promise<{ readonly cover?: NpxCover; readonly header: SubmissionHeader }> {
  const documents = documentsOf(file, kind);
  for await (const document of documents.all()) {
    const reader = new NpxCoverReader();
    let isOther = false;
    let depth = 0;
    await readXml(document, file.name, {
      open: (name) => {
        isOther ||= depth === 0 && name !== 'edgarSubmission';
        depth += 1;
        reader.open(name);
      },
      text: (text) => reader.text(text),
      close: () => reader.close(),
      finished: () => isOther,
    });
    if (reader.cover !== undefined) return { cover: reader.cover, header: documents.header };
  }
  return { header: documents.header };
}

/** Reads every vote of the file; throws when it has no table of votes. */
export async function readNpxVotes(
  file: PortfolioFile,
  kind: NpxFileKind,
  take: TakeVotes,
): Promise<void> {
  let found = false;
  for await (const document of documentsOf(file, kind).all()) {
    const reader = new VoteTableReader();
    await readXml(handingOut(document, reader, take), file.name, reader);
    await take({ ...reader.take(), characters: 0 });
    found ||= reader.isTable;
  }
  if (found) return;
  const message = `${file.name} holds no table of votes.`;
  throw new DomainError('no-votes', message, [{ file: file.name, rule: 'no-votes', message }]);
}

/** Between two pieces of text what was read is handed on, so that it never piles up. */
async function* handingOut(
  text: AsyncIterable<string>,
  reader: VoteTableReader,
  take: TakeVotes,
): AsyncIterable<string> {
  for await (const piece of text) {
    yield piece;
    await take({ ...reader.take(), characters: piece.length });
  }
}

function documentsOf(file: PortfolioFile, kind: NpxFileKind): NpxDocuments {
  return new NpxDocuments(decodeText(file.bytes(), file.name), file.name, kind === 'submission');
}
