import type { Binaries } from './binaries.js';
import type { ServerAccount } from './server-account.js';

/** One embedded cluster with its programs: everything that is needed to start and to reach its server. */
export interface ServerHome {
  readonly cluster: string;
  readonly log: string;
  /** Port and password, readable by nobody else. */
  readonly connectionFile: string;
  readonly account: ServerAccount | undefined;
  readonly binaries: Binaries;
}
