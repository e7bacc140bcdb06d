/** Invented statements in the format of the Beneficial Ownership Data Standard 0.4. */
export function statement(
  recordType: 'entity' | 'person' | 'relationship',
  recordId: string,
  recordDetails: object,
  facts: object = {},
): object {
  return {
    statementId: `s-${recordId}`,
    statementDate: '2026-01-15',
    declarationSubject: 'e1',
    recordId,
    recordType,
    recordStatus: 'new',
    recordDetails,
    publicationDetails: { bodsVersion: '0.4', publisher: { name: 'An invented register' } },
    ...facts,
  };
}

export function entity(recordId: string, name: string, details: object = {}): object {
  return statement('entity', recordId, {
    isComponent: false,
    entityType: { type: 'registeredEntity' },
    name,
    ...details,
  });
}

export function interest(share: object | undefined, facts: object = {}): object {
  return {
    type: 'shareholding',
    directOrIndirect: 'direct',
    ...(share === undefined ? {} : { share }),
    ...facts,
  };
}

export function relationship(
  recordId: string,
  [interestedParty, subject]: readonly [unknown, string],
  interests: readonly object[],
  facts: object = {},
): object {
  const details = { isComponent: false, subject, interestedParty, interests, ...facts };
  return statement('relationship', recordId, details);
}
