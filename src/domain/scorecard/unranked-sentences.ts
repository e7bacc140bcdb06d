import type { CompanyRecord } from '../company/company-record.js';
import { noEvidenceFound } from '../wording/coverage-words.js';
import { countOf, listInWords } from '../wording/list-in-words.js';
import { wordDate } from '../wording/word-date.js';
import type { CompanyFacts } from './company-facts.js';
import type { WordedSentence } from './company-view.js';
import { SELF } from './source-register.js';
import { unrankedGroupOf, type UnrankedGroupId } from './unranked-group.js';

/** What may be said of a company without a rank: what is on file, and that it was not assessed. METHOD 3.5. */
export function unrankedSentences(facts: CompanyFacts): readonly WordedSentence[] {
  const group = unrankedGroupOf(facts.record, facts.assessment);
  if (group === undefined) return [plain('Not assessed.')];
  return sentencesOf(group, facts).filter(({ text }) => text !== '');
}

function sentencesOf(group: UnrankedGroupId, facts: CompanyFacts): readonly WordedSentence[] {
  const { asOf } = facts.assessment;
  switch (group) {
    case 'no_evidence_found':
      return [plain(noEvidenceFound(asOf)), recordedActivities(facts)];
    case 'stale':
      return [
        plain('Nothing was confirmed and no search was done recently enough for a rank.'),
        recordedActivities(facts),
      ];
    case 'promised_only':
      return promised(facts);
    case 'lawsuit_only':
      return lawsuits(facts);
    case 'partially_assessed':
      return [recordedActivities(facts), notAssessed(facts)];
    case 'not_assessed':
      return [plain('No activity on file. Not assessed.'), otherwiseOnFile(facts)];
  }
}

function promised(facts: CompanyFacts): readonly WordedSentence[] {
  const { record, assessment } = facts;
  const lead = `No activity of ${record.name} that counts is on file as of ${wordDate(assessment.asOf)}.`;
  return [
    plain(lead),
    recordedActivities(facts),
    otherwiseOnFile(facts),
    plain(
      'It is listed for what was said, which was not checked. It is not graded and not ranked.',
    ),
  ];
}

function lawsuits(facts: CompanyFacts): readonly WordedSentence[] {
  const { record, sources } = facts;
  const suits = record.actions.filter(({ kind }) => kind === 'lawsuit').length;
  const where = suits === 0 ? 'a settled lawsuit' : suits === 1 ? 'a lawsuit' : 'lawsuits';
  const numbers = record.actions.map(({ source: key }) =>
    sources.cite({ entity: SELF, key, supports: 'actions of authorities and courts' }),
  );
  return [
    {
      text: `${record.name} is named in ${where}; nothing else found in public sources was graded, and it is not assessed.`,
      sources: [...new Set(numbers)],
    },
    plain(
      'What a lawsuit says is alleged until decided, and a settlement admits nothing by itself.',
    ),
  ];
}

/** Empty when none is recorded. */
function recordedActivities({ record, activities, sources }: CompanyFacts): WordedSentence {
  if (activities.length === 0) return plain('');
  const single = activities.length === 1;
  const numbers = activities.flatMap(({ number, subsidiary, recorded }) => {
    const entity = subsidiary?.slug ?? SELF;
    const supports = `activity ${String(number)}`;
    return recorded
      .flatMap(({ evidence }) => evidence)
      .map(({ source: key, grade }) => sources.cite({ entity, key, grade, supports }));
  });
  const what = countOf(activities.length, ['activity', 'activities']);
  const verdict = single
    ? 'is recorded and does not count, for the reason given with it'
    : 'are recorded and do not count, for the reasons given with them';
  const whose = activities.some(({ subsidiary }) => subsidiary !== undefined)
    ? `${record.name} or companies below it`
    : record.name;
  return { text: `${what} of ${whose} ${verdict}.`, sources: [...new Set(numbers)] };
}

function notAssessed({ assessment }: CompanyFacts): WordedSentence {
  return plain(
    `The search was not complete as of ${wordDate(assessment.asOf)}: it is not graded and not ranked.`,
  );
}

/** Statements, answers, acts of authorities and investors; empty when there are none. */
function otherwiseOnFile({ record, sources }: CompanyFacts): WordedSentence {
  const kinds = onFile(record).filter(({ keys }) => keys.length > 0);
  if (kinds.length === 0) return plain('');
  const numbers = kinds.flatMap(({ keys, supports }) =>
    keys.map((key) => sources.cite({ entity: SELF, key, supports })),
  );
  const what = listInWords(kinds.map(({ keys, nouns }) => countOf(keys.length, nouns)));
  const total = kinds.reduce((sum, { keys }) => sum + keys.length, 0);
  return {
    text: `On file ${total === 1 ? 'is' : 'are'} ${what}.`,
    sources: [...new Set(numbers)],
  };
}

interface OnFile {
  readonly keys: readonly string[];
  readonly nouns: readonly [string, string];
  readonly supports: string;
}

function onFile({ statements, answers, actions, investors }: CompanyRecord): readonly OnFile[] {
  const keysOf = (items: readonly { readonly source: string }[]) =>
    items.map(({ source }) => source);
  return [
    { keys: keysOf(statements), nouns: ['statement', 'statements'], supports: 'statements' },
    {
      keys: keysOf(answers),
      nouns: ['answer to an element of response', 'answers to elements of response'],
      supports: 'answers',
    },
    {
      keys: keysOf(actions),
      nouns: ['act or case of an authority or court', 'acts or cases of authorities and courts'],
      supports: 'actions of authorities and courts',
    },
    {
      keys: keysOf(investors),
      nouns: ['named investor', 'named investors'],
      supports: 'investors',
    },
  ];
}

function plain(text: string): WordedSentence {
  return { text, sources: [] };
}
