import type { JSX } from 'preact';
import type { WordedSentence } from '../../domain/scorecard/company-view.js';

/** A sentence about a company, followed by links to the sources it rests on. */
export function Sentence({ sentence }: { readonly sentence: WordedSentence }): JSX.Element {
  return (
    <>
      {sentence.text}
      <SourceLinks numbers={sentence.sources} />
    </>
  );
}

/** Raised numbers that lead to the numbered list of sources on the same page. */
export function SourceLinks({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup class="refs">
      {numbers.map((number, index) => (
        <>
          {index > 0 && ' '}
          <a href={`#source-${String(number)}`} aria-label={`Source ${String(number)}`}>
            {number}
          </a>
        </>
      ))}
    </sup>
  );
}
