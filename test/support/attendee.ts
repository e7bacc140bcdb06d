// A process at the embedded server of a folder: says that it is there, and leaves when its input ends.
import pg from 'pg';
import { EmbeddedServer } from '../../src/platform/database/embedded/embedded-server.js';

const server = await EmbeddedServer.join(process.argv[2] ?? '', { fsync: 'off' });
const client = new pg.Client({ connectionString: server.urlOf('postgres') });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS visits (pid integer NOT NULL)');
await client.query('INSERT INTO visits VALUES ($1)', [process.pid]);
const { rows } = await client.query('SELECT count(*)::int AS visits FROM visits');
await client.end();
process.stdin.resume();
process.stdin.once('end', () => void server.leave());
// As the server of the site does: the signal begins an orderly end, it is not one.
process.on('SIGINT', () => void server.leave().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ ...rows[0], url: server.urlOf('postgres') })}\n`);
