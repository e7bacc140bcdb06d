import type { JSX } from 'preact';

import type { KeptFiles } from './screening-form.views.js';

/** The files themselves, so that another form of the answer needs no second choice of them. */
export function KeptFields({ kept }: { readonly kept: KeptFiles }): JSX.Element {
  const { file, benchmark } = kept;
  return (
    <>
      <input type="hidden" name="kept_name" value={file.name} />
      <input type="hidden" name="kept_file" value={file.packed} />
      {benchmark && (
        <>
          <input type="hidden" name="kept_benchmark_name" value={benchmark.name} />
          <input type="hidden" name="kept_benchmark" value={benchmark.packed} />
        </>
      )}
    </>
  );
}
