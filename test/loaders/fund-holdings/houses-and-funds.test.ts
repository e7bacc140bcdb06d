import { describe, expect, it } from '@jest/globals';

import type { ReadPortfolio } from '../../../src/domain/portfolio/portfolio-file.js';
import { FUND_CSV } from '../../../src/loaders/fund-holdings/fund-csv-format.js';
import { HOLDINGS_TABLE } from '../../../src/loaders/fund-holdings/holdings-table-format.js';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import { fileInMemory } from '../../../src/platform/files/portfolio-files.js';

async function read(content: string): Promise<ReadPortfolio> {
  const file = fileInMemory('ours.csv', Buffer.from(content));
  const sample = await sampleOf(file);
  return (FUND_CSV.recognises(sample) ? FUND_CSV : HOLDINGS_TABLE).read(file, {});
}

describe('the unit of a heading', () => {
  it.each([
    ['Market value (EUR 1,000)', 1_234_000, 'EUR'],
    ['Valeur en milliers d’euros', 1_234_000, 'EUR'],
    ['Valor de mercado (miles de EUR)', 1_234_000, 'EUR'],
    ["Market Value ('000 USD)", 1_234_000, 'USD'],
    ['Marktwert in TEUR', 1_234_000, 'EUR'],
    ['Markedsværdi (1.000 kr.)', 1_234_000, 'XXX'],
    ['Marknadsvärde, tkr', 1_234_000, 'XXX'],
    ['時価総額(百万円)', 1_234_000_000, 'JPY'],
    ["Marktwaarde (in miljoenen euro's)", 1_234_000_000, 'EUR'],
    ['Value (NOKm)', 1_234_000_000, 'NOK'],
    ['Value MNOK', 1_234_000_000, 'NOK'],
    ['Market Value (USD m)', 1_234_000_000, 'USD'],
    ['Market Value ($mn)', 1_234_000_000, 'USD'],
    ['Market Value (USD bn)', 1_234_000_000_000, 'USD'],
    ['Market Value', 1234, 'XXX'],
    ['Market Value 31.12.2000', 1234, 'XXX'],
    ['Marktwert per 31.12.2000 in EUR', 1234, 'EUR'],
    ['Value at 30 June 2000 (USD m)', 1_234_000_000, 'USD'],
  ])('%s', async (heading, value, currency) => {
    const { lines, rejected } = await read(`Name\t${heading}\nExample AG\t1234\nOther AG\t5\n`);

    expect(rejected).toEqual([]);
    expect(lines[0]?.value).toEqual({ hundredths: value * 100, currency });
  });

  it('may count shares in thousands, and says so', async () => {
    const { lines, warnings } = await read('Company\tShares (thousands)\nExample AG\t56\n');

    expect(lines[0]?.quantity).toBe(56_000);
    expect(warnings.map(({ rule }) => rule)).toEqual(['scaled-quantities']);
  });

  it('may stand in a row of its own below', async () => {
    const { lines, rejected } = await read(
      'Name,ISIN,Quantity,Market Value,Weight\n,,,EUR,%\nExample AG,DE0007164600,100,15000,60.0\nOther AG,JP3733000008,200,10000,40.0\n',
    );

    expect(rejected).toEqual([]);
    expect(lines[0]).toMatchObject({
      line: 3,
      quantity: 100,
      value: { hundredths: 1_500_000, currency: 'EUR' },
      weight: 0.6,
    });
  });

  it('may stand below a heading that spans several columns', async () => {
    const { lines } = await read(
      ',,Position,Valuation,\nCompany,ISIN,Shares,EUR,USD\nExample AG,DE0007164600,100,15000,16000\n',
    );

    expect(lines).toMatchObject([
      { name: 'Example AG', quantity: 100, value: { hundredths: 1_500_000, currency: 'EUR' } },
    ]);
  });

  it('may stand beside every value instead', async () => {
    const { lines, warnings } = await read(
      'Symbol,Description,Current Value,Percent Of Account\nEXA,Example AG,"$20,000.00",50.00%\nEXB,Debt,"$(1,000.00)",-2.50%\n',
    );

    expect(lines.map(({ value, weight }) => [value?.hundredths, value?.currency, weight])).toEqual([
      [2_000_000, 'USD', 0.5],
      [-100_000, 'USD', -0.025],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('the tables of funds and pension funds', () => {
  it.each([
    [
      'Danish',
      'Selskab;ISIN-kode;Beholdning;Markedsværdi (DKK);Andel i %\nExample A/S;DK0062498333;12.345;8.123,45;3,2\nOther A/S;DK0060952919;100;345,00;0,1\n',
    ],
    [
      'Swedish',
      'Bolag;ISIN-kod;Antal aktier;Marknadsvärde (DKK);Vikt (%)\nExample A/S;DK0062498333;12 345;8 123,45;3,2\nOther A/S;DK0060952919;100;345,00;0,1\n',
    ],
    [
      'Japanese',
      '銘柄名,ISIN,株数,時価(DKK),構成比(%)\nExample A/S,DK0062498333,"12,345","8,123.45",3.2\nOther A/S,DK0060952919,100,345.00,0.1\n',
    ],
    [
      'French',
      'Libellé;Code ISIN;Quantité;Valeur boursière (DKK);% actif net\nExample A/S;DK0062498333;12 345;8 123,45;3,2\nOther A/S;DK0060952919;100;345,00;0,1\n',
    ],
  ])('are read in %s', async (_, content) => {
    const { lines, rejected } = await read(content);

    expect(rejected).toEqual([]);
    expect(lines[0]).toEqual({
      line: 2,
      name: 'Example A/S',
      identifiers: [{ scheme: 'isin', value: 'DK0062498333', sound: true }],
      instrument: 'share',
      quantity: 12_345,
      value: { hundredths: 812_345, currency: 'DKK' },
      weight: 0.032,
    });
  });

  it('leave sums of their parts out, also with a number of shares beside them', async () => {
    const { lines, warnings } = await read(
      'Company,Shares,Value EUR\nAlder SA,100,15000\nTOTAL,10,1500\nTotal France,110,16500\nBirch KK,200,10000\nTotal Japan,200,10000\nTOTAL EQUITY,310,26500\n',
    );

    expect(lines.map(({ name }) => name)).toEqual(['Alder SA', 'TOTAL', 'Birch KK']);
    expect(warnings).toMatchObject([
      { rule: 'totals-left-out', message: '3 rows of totals were left out ("TOTAL EQUITY").' },
    ]);
  });

  it('name markets behind symbols, and codes in brackets', async () => {
    const { lines } = await read(
      'Ticker,Holding Name,Identifier (FIGI),Market Value\nEXA FP,Example AG,BBG000BBJQV0,5\nEXB US,Other AG,,5\n',
    );

    expect(lines.map(({ identifiers }) => identifiers)).toEqual([
      [
        { scheme: 'figi', value: 'BBG000BBJQV0', sound: true },
        { scheme: 'ticker', value: 'EXA', mic: 'XPAR', sound: true },
      ],
      [{ scheme: 'ticker', value: 'EXB', sound: true }],
    ]);
  });

  it('of a house that gives no day are a fund all the same', async () => {
    const { format, holder, asOf } = await read(
      'Example ETF\nFund Holdings as of,"-"\n\nTicker,Name,Asset Class,Market Value,Weight (%)\nEXA,Example AG,Equity,5,1.0\n\nSmall print\n',
    );

    expect([format, holder?.name, asOf]).toEqual(['fund-csv', 'Example ETF', undefined]);
  });

  it('have values in the currency of the fund, though lines name those of their markets', async () => {
    const { lines, warnings } = await read(
      'Fund Name:,Example UCITS ETF\nHoldings As Of:,05-Dec-2024\n\nISIN,Security Name,Currency,Number of Shares,Percent of Fund,Local Price,Base Market Value\nUS0231351067,Example AG,USD,100,50.00,10.00,1000.00\nDE0007164600,Other AG,EUR,100,50.00,9.00,1000.00\n',
    );

    expect(lines.map(({ value }) => value?.currency)).toEqual(['USD', 'USD']);
    expect(warnings.map(({ rule }) => rule)).toEqual(['currency-inferred']);
  });
});
