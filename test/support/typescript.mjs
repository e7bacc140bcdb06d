// Lets plain `node --import ./test/support/typescript.mjs file.ts` run the sources without a build.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
