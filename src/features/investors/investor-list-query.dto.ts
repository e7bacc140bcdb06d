import { INVESTOR_ORDERS, type InvestorOrder } from '../../domain/investor/investor-row.js';
import {
  PUBLIC_MONEY_ANSWERS,
  type PublicMoneyAnswer,
} from '../../domain/investor/record/investor-vocabulary.js';
import { INVESTOR_KIND_LABELS, type InvestorKind } from '../../domain/wording/investor-words.js';
import {
  CodeParameter,
  CountryParameter,
  CursorParameter,
  LimitParameter,
  TextParameter,
} from '../../platform/http/api-parameters.js';

const MOST_INVESTORS = 200;
export const USUAL_INVESTORS = 50;

/** Filters, order and part of the list of investors. */
export class InvestorListQueryDto {
  @TextParameter('Part of the name, whatever the accents and the case')
  q?: string;

  @CodeParameter(
    Object.keys(INVESTOR_KIND_LABELS),
    'Type; `filing_manager` and `filing_fund` are holders known from their filings alone',
  )
  type?: InvestorKind;

  @CountryParameter('Country of the head office')
  country?: string;

  @CodeParameter(PUBLIC_MONEY_ANSWERS, 'Whether its money is public')
  public_money?: PublicMoneyAnswer;

  @CodeParameter(
    INVESTOR_ORDERS,
    'Order: numbers the largest first, performance the worst first; investors without the number come last. ' +
      'Ties end at name and slug. Without it: `name`.',
  )
  order?: InvestorOrder;

  @LimitParameter(MOST_INVESTORS, USUAL_INVESTORS)
  limit?: number;

  @CursorParameter()
  cursor?: string;
}
