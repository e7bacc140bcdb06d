/** Invented records in the formats of the LEI register. The LEIs are made up and their check digits right. */
export function invented(letter: string): string {
  const base = `9999${letter.repeat(14)}`.slice(0, 18);
  for (let check = 2; check <= 98; check += 1) {
    const lei = `${base}${String(check).padStart(2, '0')}`;
    let rest = 0;
    for (const digit of [...lei].map((sign) => parseInt(sign, 36)).join('')) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
    if (rest === 1) return lei;
  }
  throw new Error('no check digits fit');
}

interface LeiFacts {
  readonly name?: string;
  readonly others?: string;
  readonly status?: string;
  readonly category?: string;
  readonly entity?: string;
}

export function leiRecord(lei: string, facts: LeiFacts = {}): string {
  return `<x:LEIRecord><x:LEI>${lei}</x:LEI><x:Entity>
    <x:LegalName xml:lang="en">${facts.name ?? `Company ${lei.charAt(4)} &amp; Co`}</x:LegalName>
    ${facts.others ?? ''}
    <x:LegalAddress><x:Country>DE</x:Country></x:LegalAddress>
    <x:LegalJurisdiction>US-DE</x:LegalJurisdiction>
    <x:EntityCategory>${facts.category ?? 'GENERAL'}</x:EntityCategory>
    <x:EntityStatus>ACTIVE</x:EntityStatus>${facts.entity ?? ''}</x:Entity>
    <x:Registration><x:RegistrationStatus>${facts.status ?? 'ISSUED'}</x:RegistrationStatus></x:Registration>
    <x:Extension><y:original xmlns:y="urn:y">left out</y:original></x:Extension>
  </x:LEIRecord>`;
}

export function leiFile(...records: readonly string[]): string {
  return `<?xml version="1.0"?><x:LEIData xmlns:x="urn:lei"><x:LEIHeader>
    <x:ContentDate>2026-03-01T00:00:00Z</x:ContentDate><x:FileContent>GLEIF_FULL_PUBLISHED</x:FileContent>
    <x:RecordCount>${records.length}</x:RecordCount></x:LEIHeader><x:LEIRecords>${records.join('\n')}</x:LEIRecords></x:LEIData>`;
}

export function relationship(
  child: string,
  parent: string,
  type: string,
  status = 'ACTIVE',
): string {
  return `<RelationshipRecord><Relationship>
    <StartNode><NodeID>${child}</NodeID><NodeIDType>LEI</NodeIDType></StartNode>
    <EndNode><NodeID>${parent}</NodeID><NodeIDType>LEI</NodeIDType></EndNode>
    <RelationshipType>${type}</RelationshipType>
    <RelationshipPeriods>
      <RelationshipPeriod><StartDate>2019-01-01T00:00:00Z</StartDate><EndDate>2019-12-31T00:00:00Z</EndDate><PeriodType>ACCOUNTING_PERIOD</PeriodType></RelationshipPeriod>
      <RelationshipPeriod><StartDate>2015-05-05T00:00:00Z</StartDate><PeriodType>RELATIONSHIP_PERIOD</PeriodType></RelationshipPeriod>
    </RelationshipPeriods>
    <RelationshipStatus>${status}</RelationshipStatus></Relationship>
    <Registration><LastUpdateDate>2024-02-02T00:00:00Z</LastUpdateDate><RegistrationStatus>PUBLISHED</RegistrationStatus></Registration>
  </RelationshipRecord>`;
}

export function relationshipFile(stated: number, ...records: readonly string[]): string {
  return `<RelationshipData xmlns="urn:rr"><Header><ContentDate>2026-03-01T00:00:00Z</ContentDate>
    <FileContent>GLEIF_FULL_PUBLISHED</FileContent><RecordCount>${stated}</RecordCount></Header>
    <RelationshipRecords>${records.join('\n')}</RelationshipRecords></RelationshipData>`;
}

export function exceptionFile(lei: string, reason: string): string {
  return `<z:ReportingExceptionData xmlns:z="urn:ex"><z:ReportingExceptions><z:Exception><z:LEI>${lei}</z:LEI>
    <z:ExceptionCategory>DIRECT_ACCOUNTING_CONSOLIDATION_PARENT</z:ExceptionCategory>
    <z:ExceptionReason>${reason}</z:ExceptionReason></z:Exception></z:ReportingExceptions></z:ReportingExceptionData>`;
}
