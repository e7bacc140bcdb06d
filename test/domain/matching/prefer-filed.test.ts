import { describe, expect, it } from '@jest/globals';
import { OrganisationUniverse } from '../../../src/domain/matching/organisation-universe.js';
import { resolveIssuer } from '../../../src/domain/matching/resolve-issuer.js';
import { wordMatchReason } from '../../../src/domain/matching/word-match-reason.js';

const FILED = [
  organisation('axelby', ['Axelby']),
  organisation('tarvo', ['Tarvo', 'Tarvo Corporation']),
  organisation('tarvo-harbour', ['Tarvo Harbour Arena']),
];
const REGISTERED = [
  { ...organisation('cik-1', ['AXELBY ENTERPRISE, INC.']), registeredOnly: true },
  {
    ...organisation('lei-2', ['Tarvo Corporation']),
    registeredOnly: true,
    identifiers: [{ scheme: 'lei', value: 'ZXTILKJKG63JELOEG630' }] as const,
  },
  { ...organisation('cik-3', ['Tarvo Hospitality Corp']), registeredOnly: true },
];
const FILES_ALONE = new OrganisationUniverse(FILED);
const WITH_REGISTER = new OrganisationUniverse([...FILED, ...REGISTERED]);

describe('a register beside company files', () => {
  it.each(['AXELBY ENTERPRISE INC', 'AXELBY INC', 'TARVO CORP', 'TARVO CORPORATION COM'])(
    'takes no line away from a filed company: %s',
    (name) => {
      const line = { name, identifiers: [] };
      const alone = resolveIssuer(line, FILES_ALONE);
      const beside = resolveIssuer(line, WITH_REGISTER);
      expect([beside.decision, beside.best?.organisation]).toEqual([
        alone.decision,
        alone.best?.organisation,
      ]);
    },
  );

  it('names the entry of the register beside the company', () => {
    const match = resolveIssuer({ name: 'TARVO CORP', identifiers: [] }, WITH_REGISTER);
    expect(match).toMatchObject({ decision: 'match', best: { organisation: 'tarvo' } });
    expect(match.findings.map(wordMatchReason)).toEqual([
      'A register also names “Tarvo Corporation”, which may be the same organisation as “Tarvo”.',
    ]);
  });

  it('leads a code of the entry to the company of the same name', () => {
    const lei = { scheme: 'lei', value: 'ZXTILKJKG63JELOEG630', sound: true } as const;
    const match = resolveIssuer({ name: 'Tarvo Corp.', identifiers: [lei] }, WITH_REGISTER);
    expect(match).toMatchObject({
      decision: 'match',
      by: 'identifier',
      best: { organisation: 'tarvo' },
    });
  });

  it('still tells another company of the register apart', () => {
    const match = resolveIssuer({ name: 'TARVO HOSPITALITY CORP', identifiers: [] }, WITH_REGISTER);
    expect(match.best?.organisation).toBe('cik-3');
  });
});

function organisation(id: string, names: readonly string[]) {
  return { id, names, formerNames: [], identifiers: [] };
}
