import type { ShareRange } from '../../domain/ownership/stake.js';
import type { OrganisationSummary, Ownership, ShownStake } from './ownership.js';
import type {
  IntegratedStakeDto,
  OrganisationDto,
  OwnershipDto,
  ShareRangeDto,
  StakeStatementDto,
} from './ownership.dto.js';

/** The answer without what every answer says of itself. */
export function ownershipAnswer(
  ownership: Ownership,
): Omit<OwnershipDto, 'as_of' | 'method' | 'method_sha256'> {
  return {
    organisation: organisationAnswer(ownership.organisation),
    ultimate_owners: ownership.owners.map(stakeAnswer),
    rings: ownership.rings.map(({ members, share }) => ({
      members: members.map(organisationAnswer),
      share,
    })),
    not_on_file: ownership.notOnFile,
    holdings: ownership.holdings.map(stakeAnswer),
    further_holdings: ownership.furtherHoldings,
    statements: ownership.statements.map(statementAnswer),
    exceptions: ownership.exceptions.map(({ parent, reason }) => ({ parent, reason })),
    findings: ownership.findings.map(({ rule, sum }) => ({ rule, sum })),
  };
}

function organisationAnswer(summary: OrganisationSummary): OrganisationDto {
  const { slug, name, country, category, status, onFile } = summary;
  return { slug, name, country, category, status, has_company_page: onFile };
}

function stakeAnswer({
  organisation,
  direct,
  control,
  by,
  paths,
  ...stake
}: ShownStake): IntegratedStakeDto {
  return {
    organisation: organisationAnswer(organisation),
    minimum: stake.minimum,
    maximum: stake.maximum,
    direct: direct === undefined ? null : rangeAnswer(direct),
    control,
    control_by: by ?? null,
    paths: paths.map(({ nodes, ...range }) => ({
      nodes: nodes.map(({ slug }) => slug),
      minimum: range.minimum,
      maximum: range.maximum,
    })),
  };
}

function rangeAnswer({ minimum, maximum }: ShareRange): ShareRangeDto {
  return { minimum, maximum };
}

function statementAnswer(stated: Ownership['statements'][number]): StakeStatementDto {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = stated;
  return {
    owner: stated.owner,
    company: stated.company,
    kind: stated.kind,
    relation: stated.relation,
    share:
      minimum === null || maximum === null
        ? null
        : {
            minimum,
            maximum,
            exclusive_minimum: exclusiveMinimum,
            exclusive_maximum: exclusiveMaximum,
          },
    indirect: stated.indirect,
    explained: stated.explained,
    starts: stated.starts,
    ends: stated.ends,
    dataset: stated.dataset,
  };
}
