import type { AssessedInvestor } from '../../domain/investor/assess-investor.js';
import type { InvestorRow } from '../../domain/investor/investor-row.js';
import type { InvestorNumbersDto, ListedInvestorDto } from './investor.dto.js';
import { linksOf, numbersOf } from './investor.api.js';

const NOTHING: InvestorNumbersDto = {
  exposure: null,
  exposure_index: null,
  stewardship: null,
  performance: null,
  influence: null,
  unknown_stakes: 0,
  coverage: null,
};

/** One line of the list as programs read it. */
export function listedInvestor(
  { slug, name, kind, country, publicMoney, links }: InvestorRow,
  investor: AssessedInvestor | undefined,
): ListedInvestorDto {
  return {
    slug,
    name,
    type: kind,
    country: country?.code ?? null,
    public_money: publicMoney,
    link_count: links,
    portfolio_period: investor?.portfolio?.period ?? null,
    numbers: investor === undefined ? NOTHING : numbersOf(investor),
    links: linksOf(slug),
  };
}
