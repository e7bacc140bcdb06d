/** Invented filings of votes in the forms of SEC Form N-PX. */

export const COVER = `<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/npx" xmlns:com="http://www.sec.gov/edgar/common">
  <headerData>
    <submissionType>N-PX</submissionType>
    <filerInfo>
      <registrantType>RMIC</registrantType>
      <filer><issuerCredentials><cik>0009990001</cik><ccc>XXXXXXXX</ccc></issuerCredentials></filer>
      <periodOfReport>06/30/2024</periodOfReport>
    </filerInfo>
  </headerData>
  <formData>
    <coverPage>
      <reportingPerson><name>Juniper Example Funds</name></reportingPerson>
      <reportInfo><reportType>FUND VOTING REPORT</reportType></reportInfo>
    </coverPage>
    <signaturePage><reportingPerson>Somebody Else</reportingPerson></signaturePage>
  </formData>
</edgarSubmission>
`;

interface Matter {
  readonly issuer?: string;
  readonly isin?: string;
  readonly date?: string;
  readonly description?: string;
  readonly source?: string;
  readonly shares?: string;
  readonly loan?: string;
  /** howVoted, shares, managementRecommendation. */
  readonly records?: readonly (readonly [string, string, string])[];
  readonly series?: string;
}

/** One matter with the prefix of its table. */
export function matter(prefix: string, given: Matter = {}): string {
  const { issuer = 'AMAZON COM INC', isin = 'US0231351067', date = '05/22/2024' } = given;
  const { shares = '100', records = [['FOR', '100', 'AGAINST']] } = given;
  const tag = (name: string, text: string) => `<${prefix}${name}>${text}</${prefix}${name}>`;
  const optional = (name: string, text: string | undefined) =>
    text === undefined ? '' : tag(name, text);
  const votes = records.map(([how, count, stance]) =>
    tag(
      'voteRecord',
      tag('howVoted', how) + tag('sharesVoted', count) + tag('managementRecommendation', stance),
    ),
  );
  return tag(
    'proxyTable',
    [
      tag('issuerName', issuer),
      tag('isin', isin),
      tag('meetingDate', date),
      tag('voteDescription', given.description ?? 'Independent study of Rekognition'),
      tag('voteCategories', tag('voteCategory', tag('categoryType', 'OTHER SOCIAL ISSUES'))),
      optional('voteSource', given.source ?? 'SECURITY HOLDER'),
      tag('sharesVoted', shares),
      tag('sharesOnLoan', given.loan ?? '0'),
      tag('vote', votes.join('')),
      optional('voteSeries', given.series),
    ].join('\n'),
  );
}

export function voteTable(prefix: string, ...matters: readonly string[]): string {
  const name = `${prefix}proxyVoteTable`;
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.replace(':', '')}`;
  const space = 'http://www.sec.gov/edgar/document/npxproxy/informationtable';
  return `<${name} ${declared}="${space}">\n${matters.join('\n')}\n</${name}>\n`;
}

/** A full submission text that wraps both documents. */
export function submission(table: string, cover: string = COVER): string {
  return `<SEC-DOCUMENT>0009990001-24-000007.txt : 20240829
<SEC-HEADER>0009990001-24-000007.hdr.sgml : 20240829
ACCESSION NUMBER:		0009990001-24-000007
FILED AS OF DATE:		20240829
</SEC-HEADER>
<DOCUMENT>
<TYPE>N-PX
<TEXT>
<XML>
${cover}</XML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>PROXY VOTING RECORD
<TEXT>
<XML>
${table}</XML>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
}
