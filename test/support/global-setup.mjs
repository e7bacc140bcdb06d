// One PostgreSQL for the whole run: that of DATABASE_URL, or an embedded one in a temporary folder.
import './typescript.mjs';

export default async function setUp() {
  const { startTestServer } = await import('./test-server.ts');
  globalThis.testServer = await startTestServer();
}
