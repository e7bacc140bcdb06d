import type { NamedOrganisation } from '../../src/domain/matching/named-organisation.js';

const BEGINNINGS =
  'BAL COR DEN EX FAL GAR HAL IN JAS KEL LOM MAR NOR OP PEL QUA RON SAL TER UL VAN WES XEN YOR ZEN'.split(
    ' ',
  );
const MIDDLES = 'A E I O U ARI ELO INE ORA UME AND ERT IST OLK UNT'.split(' ');
const ENDINGS =
  'BEX CORE DYNE FIELD GEN HAM LEX MONT NEX PORT RISE STAR TEL VIA WELL YX ZON TRA SOL MED LINE GATE'.split(
    ' ',
  );
const SECTORS = (
  'Technologies Holdings Energy Financial Group Therapeutics Pharmaceuticals Resources Bancorp Capital Systems ' +
  'Industries International Properties Solutions Medical Communications Entertainment Semiconductor Foods'
).split(' ');
const FORMS = ['Inc', 'Corp', 'Ltd', 'plc', 'Co', 'N.V.', 'S.A.', 'AG'];

/** As filers shorten the words above. */
const SHORT: Readonly<Record<string, string>> = {
  Technologies: 'TECHNOLOGIE',
  Holdings: 'HLDGS',
  Financial: 'FINL',
  Resources: 'RES',
  Systems: 'SYS',
  Industries: 'INDS',
  International: 'INTL',
  Properties: 'PPTYS',
  Communications: 'COMM',
  Entertainment: 'ENTMT',
};

/** Names of companies that do not exist, the same ones every time; every tenth had another name before. */
export function inventedOrganisations(count: number): readonly NamedOrganisation[] {
  return Array.from({ length: count }, (_, number) => ({
    id: String(number + 1),
    names: [inventedName(number)],
    formerNames: number % 10 === 0 ? [inventedName(number + 7_000_003)] : [],
  }));
}

/** The same names as filers write them: capitals, abbreviations, a class of shares, some cut at 28 characters. */
export function inventedFilings(
  organisations: readonly NamedOrganisation[],
  count: number,
): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    const { names } = organisations[(number * 7_919) % organisations.length] ?? { names: [] };
    const words = (names[0] ?? '').split(' ').map((word) => SHORT[word] ?? word);
    const text = words.join(' ').toUpperCase().replaceAll('.', '');
    if (number % 3 === 0) return `${text} COM`;
    return number % 3 === 1 ? text.slice(0, 28) : `${text} CL A`;
  });
}

function inventedName(number: number): string {
  const turn = (list: readonly string[], step: number): string =>
    list[Math.floor(number / step) % list.length] ?? '';
  const coined =
    turn(BEGINNINGS, 1) +
    turn(MIDDLES, BEGINNINGS.length) +
    turn(ENDINGS, BEGINNINGS.length * MIDDLES.length);
  const rest = [turn(SECTORS, 3), turn(SECTORS, 41), turn(FORMS, 5)];
  return [coined.charAt(0) + coined.slice(1).toLowerCase(), ...rest].join(' ');
}
