import { describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import type { CompanyRecord } from '../../../src/domain/company/company-record.js';
import {
  buildCompanyView,
  type CompanyViewInput,
} from '../../../src/domain/scorecard/build-company-view.js';
import type {
  ActivityCalculation,
  CalculationView,
  CompanyView,
  WordedSentence,
} from '../../../src/domain/scorecard/company-view.js';
import { AS_OF, assessDataset, day, METHOD, readCompanies, viewOf } from './assessed-dataset.js';

const RECORDS = readCompanies();
const DATA = assessDataset(RECORDS);
const VIEWS = DATA.inputs.map((input) => buildCompanyView(input));

function sentencesOf(view: CompanyView): readonly WordedSentence[] {
  return [
    ...view.verdict.sentences,
    ...view.activities.flatMap(({ claims, dispute }) => [...claims, ...(dispute ? [dispute] : [])]),
    ...[...view.actions, ...view.statements, ...view.investors].map(({ claim }) => claim),
  ];
}

function factsIn(view: CompanyView): readonly { readonly sources: readonly number[] }[] {
  return [
    ...sentencesOf(view),
    ...view.timeline,
    ...view.response.indicators.flatMap(({ elements }) => elements),
    ...(view.group?.parent === undefined ? [] : [view.group.parent]),
    ...(view.group?.subsidiaries ?? []),
  ];
}

/** Evaluates a printed formula: numbers, + − × / ^, brackets, min, max, e. */
function evaluate(formula: string): number {
  const script = formula
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('^', '**')
    .replaceAll(/\b(min|max)\b/g, 'Math.$1')
    .replaceAll(/\be\b/g, 'Math.E');
  expect(script).toMatch(/^(?:Math\.(?:min|max|E)|[\d\s.,+\-*/()])+$/);
  return Number(runInNewContext(script));
}

function factorOf({ factors }: ActivityCalculation, label: string): string {
  const found = factors.find((factor) => factor.label === label);
  if (found === undefined) throw new RangeError(`no factor ${label}`);
  return found.value;
}

function lineOf({ summary }: CalculationView, label: string): { formula: string; value: string } {
  const found = summary.find((line) => line.label === label);
  if (found === undefined) throw new RangeError(`no line ${label}`);
  return found;
}

describe('the views of all companies of the dataset', () => {
  it('are built for every company, the same each time', () => {
    expect(VIEWS).toHaveLength(RECORDS.length);
    expect(DATA.inputs.map((input) => buildCompanyView(input))).toEqual(VIEWS);
  });

  it('number their sources from 1 without a gap, and every number leads to a source', () => {
    for (const view of VIEWS) {
      expect(view.sources.map(({ number }) => number)).toEqual(view.sources.map((_, i) => i + 1));
      const cited = new Set(factsIn(view).flatMap(({ sources }) => sources));
      const numbers = view.sources.map(({ number }) => number);
      expect([...cited].toSorted((a, b) => a - b)).toEqual(numbers);
      expect(view.sources.every(({ supports }) => supports !== '')).toBe(true);
    }
  });

  it('rest every claim, dispute, event, action, statement and investor on a source', () => {
    for (const view of VIEWS) {
      const facts = [
        ...view.activities.flatMap(({ claims }) => claims),
        ...view.timeline,
        ...[...view.actions, ...view.statements, ...view.investors].map(({ claim }) => claim),
      ];
      expect(facts.every(({ sources }) => sources.length > 0)).toBe(true);
    }
  });

  it('keep every claim of the file word for word, behind a lead-in unless it names its own publisher', () => {
    for (const { record } of DATA.inputs) {
      const texts = sentencesOf(viewOf(record.slug, DATA)).map(({ text }) => text);
      const claims = record.activities.flatMap(({ evidence }) => evidence);
      for (const { claim } of [...claims, ...record.actions, ...record.statements]) {
        expect(texts.some((text) => text === claim || text.endsWith(`: ${claim}`))).toBe(true);
      }
    }
  });

  it('word every lawsuit as alleged, and "found" only where a court or an authority published it', () => {
    for (const view of VIEWS) {
      for (const { kind, claim } of view.actions) {
        if (kind === 'Lawsuit')
          expect(claim.text).toMatch(/^Its claims are alleged until decided; reported by /);
      }
      for (const { text, sources } of sentencesOf(view)) {
        if (!text.startsWith('Found by')) continue;
        const kinds = sources.map((number) => view.sources[number - 1]?.kind);
        expect(['Court', 'Regulator or authority']).toEqual(expect.arrayContaining(kinds));
      }
    }
  });

  it('never say clean, undefined or NaN, nor print an editor’s note or a code', () => {
    for (const [index, view] of VIEWS.entries()) {
      const { notes } = RECORDS[index] ?? {};
      const own = [
        view.verdict.sentences.map(({ text }) => text),
        view.verdict.caps,
        view.verdict.stateLabel,
        view.asks.map(({ text }) => text),
      ];
      expect(JSON.stringify(own)).not.toMatch(/\bclean\b|undefined|NaN|[a-z]_[a-z]/);
      if (notes !== undefined) expect(JSON.stringify(view)).not.toContain(notes);
    }
  });

  it('give two to four sentences to each company, and no number without a score', () => {
    for (const view of VIEWS) {
      const { sentences, score, grade, roles, caps } = view.verdict;
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThanOrEqual(4);
      if (view.verdict.state === 'involved') expect(sentences).toHaveLength(3);
      if (score !== undefined) continue;
      expect([grade, view.calculation]).toEqual([undefined, undefined]);
      expect([roles, caps]).toEqual([[], []]);
      expect(view.response.indicators.every(({ points }) => points === 'not scored')).toBe(true);
    }
  });

  it('ask the whole ladder only of a company with an activity that counts', () => {
    for (const { activities, asks } of VIEWS) {
      const rungs = asks.map(({ rung }) => rung);
      if (!activities.some(({ counts }) => counts)) {
        expect(rungs.filter((rung) => rung !== 7)).toEqual([]);
      }
      for (const ask of asks) {
        expect(ask.text.includes('falls short of the open letter')).toBe(ask.rung <= 2);
      }
    }
  });

  it('say why each activity that does not count does not', () => {
    for (const { counts, uncountedReason, value } of VIEWS.flatMap((view) => view.activities)) {
      expect(uncountedReason === undefined).toBe(counts);
      if (!counts) expect(value).toBe('not counted');
    }
  });
});

describe('the printed calculation', () => {
  const calculated = VIEWS.flatMap(({ calculation, verdict, activities }) =>
    calculation === undefined ? [] : [{ calculation, verdict, activities }],
  );

  it('recomputes every severity, confidence and value from the printed factors', () => {
    for (const { calculation } of calculated) {
      for (const step of calculation.steps) {
        const noteOf = (label: string) =>
          step.factors.find((factor) => factor.label === label)?.note ?? '';
        for (const label of ['Harm h', 'Severity s', 'Confidence c']) {
          const printed = Number(factorOf(step, label));
          expect(evaluate(noteOf(label))).toBeCloseTo(printed, 5);
        }
        const m = noteOf('Status multiplier m').split(';')[0] ?? '';
        if (/^\d/.test(m) && !m.includes('after')) {
          expect(evaluate(m)).toBeCloseTo(Number(factorOf(step, 'Status multiplier m')), 5);
        }
        if (!step.counts) continue;
        const product = noteOf('Value x').split(' = ')[1] ?? '';
        expect(evaluate(product)).toBeCloseTo(Number(factorOf(step, 'Value x')), 5);
        expect((100 * Number(factorOf(step, 'Value x'))).toFixed(1)).toBe(step.value);
      }
    }
  });

  it('recomputes roles, involvement, response and score to the printed decimal', () => {
    for (const { calculation, verdict } of calculated) {
      for (const { formula, value } of calculation.roles) {
        if (formula !== 'no activity counts') {
          expect(Math.abs(evaluate(formula) - Number(value))).toBeLessThan(0.0502);
        }
      }
      const lines = {
        'Involvement I': verdict.involvement,
        'Response R': verdict.response,
        'Score S': verdict.score,
      };
      for (const [label, shown] of Object.entries(lines)) {
        const { formula, value } = lineOf(calculation, label);
        expect(value).toBe(shown);
        const recomputed = evaluate(formula.replaceAll(' (full credit)', ''));
        expect(Math.abs(recomputed - Number(value))).toBeLessThan(0.0502);
      }
      expect(lineOf(calculation, 'Grade').value).toBe(verdict.grade);
    }
  });
});

describe('single companies', () => {
  it('says of a company known from lawsuits only that it is not assessed', () => {
    const { verdict } = viewOf('six-flags', DATA);
    expect(verdict.stateLabel).toBe('Named in lawsuits, not assessed');
    expect(verdict.sentences.map(({ text }) => text)).toEqual([
      'Six Flags is named in lawsuits; nothing else found in public sources was graded, and it is not assessed.',
      'What a lawsuit says is alleged until decided, and a settlement admits nothing by itself.',
    ]);
  });

  it('says of a company that promised only what is on file', () => {
    const { verdict, asks } = viewOf('coles', DATA);
    expect(verdict.stateLabel).toBe('Promised only');
    expect(verdict.sentences[0]?.text).toBe(
      'No activity of Coles that counts is on file as of 22 November 2026.',
    );
    expect(asks.map(({ rung }) => rung)).toEqual([7]);
  });

  it('shows a parent the activities of its subsidiaries, and the subsidiary its parent', () => {
    const parent = viewOf('wesfarmers', DATA);
    expect(parent.verdict.sentences[0]?.text).toContain(
      'Wesfarmers Limited, through its controlled subsidiary Bunnings,',
    );
    expect(parent.activities[0]?.entity).toEqual({ name: 'Bunnings', slug: 'bunnings' });
    const child = viewOf('bunnings', DATA);
    expect(child.group?.parent).toMatchObject({ slug: 'wesfarmers', link: 'controlled' });
    expect(child.verdict.rank).toBeUndefined();
    expect(child.verdict.unrankedReason).toContain('counts for its parent');
  });

  it('prints a voluntary check with the reason why it is not scored, and since when it stands', () => {
    const amazon = viewOf('amazon', DATA);
    const one = amazon.activities.find(({ product }) => product === 'Amazon One');
    expect(one?.uncountedReason).toBe('Voluntary check: recorded, not scored');
    const police = amazon.activities.find(({ customer }) => customer === 'US police departments');
    expect(police).toMatchObject({ status: 'Paused', since: '10 June 2020' });
    expect(amazon.response.reply).toBe('Not yet asked');
  });

  it('words the reason of an answer as a judgement, not as the source’s own', () => {
    const notes = viewOf('alphabet', DATA).response.indicators.flatMap(({ elements }) =>
      elements.flatMap(({ note }) => note ?? []),
    );
    expect(notes).toContain(
      'Judged on what was reported by 9to5Google: Speaks only of offering one kind of interface.',
    );
  });

  it('does not word what a business relationship or a part links as the company’s own doing', () => {
    expect(viewOf('nvidia', DATA).verdict.sentences[0]?.text).toContain(
      'Nvidia was last reported linked, through a part or service that it supplies, to the sale of',
    );
  });

  it('says in one sentence which caps are met and change nothing', () => {
    const { caps } = viewOf('clearview-ai', DATA).verdict;
    expect(caps.map(({ binding }) => binding)).toEqual([false]);
    expect(caps[0]?.text).toMatch(
      /^Caps met, none of which changes the grade: at most E for active, high-severity creation and sale \(activities 1 and 2\); at most D for /,
    );
    expect(caps[0]?.text).toMatch(/whole group \(R1\.1\) and an incomplete search\.$/);
  });

  it('says what holds the grade, by which activity, and what the score alone would give', () => {
    const input = DATA.inputs.find(({ record }) => record.slug === 'pangiam');
    const score = input?.assessment.score;
    if (input === undefined || score === undefined) throw new RangeError('pangiam has a score');
    const held = { ...input.assessment, score: { ...score, uncappedGrade: 'B' as const } };
    const [first, second] = buildCompanyView({ ...input, assessment: held }).verdict.caps;
    expect(first).toEqual({
      text: 'Held to C: active sale (activity 1); the score alone would give B.',
      binding: true,
    });
    expect(second?.binding).toBe(false);
    expect(second?.text).toMatch(
      /^Also met, without changing the grade: at most B for the lack of/,
    );
  });

  it('heads an activity by a noun, whatever its state', () => {
    const titles = VIEWS.flatMap(({ calculation }) => calculation?.steps ?? []).map(
      (step) => step.title,
    );
    expect(titles.filter((title) => !/(^|: )(Creation|Sale|Use) of /.test(title))).toEqual([]);
  });
});

describe('a partly held company', () => {
  const records = RECORDS.map((record) =>
    record.slug === 'bunnings' && record.parent !== undefined
      ? { ...record, parent: { ...record.parent, control: false, share: 0.33 } }
      : record,
  );
  const data = assessDataset(records);

  it('is ranked by itself and told as held, at half, under its holder', () => {
    expect(viewOf('bunnings', data).verdict.rank?.label).toMatch(/^=?\d+$/);
    const holder = viewOf('wesfarmers', data);
    expect(holder.group?.subsidiaries[0]?.link).toBe('33% held');
    expect(holder.verdict.sentences[0]?.text).toContain(
      'through companies that it controls or partly holds: Bunnings,',
    );
    const step = holder.calculation?.steps.find(({ title }) => title.startsWith('Bunnings: '));
    expect(step && factorOf(step, 'Attribution')).toBe('0.50');
  });
});

describe('what may not be shown', () => {
  const input = DATA.inputs.find(({ record }) => record.slug === 'amazon') as CompanyViewInput;

  it('leaves out a claim below the gate, with its sources and events', () => {
    const record = RECORDS.find(({ slug }) => slug === 'accenture') as CompanyRecord;
    const doubtful = {
      ...record,
      activities: record.activities.map((activity) => ({
        ...activity,
        evidence: activity.evidence.map((item) => ({ ...item, grade: 'E4' as const })),
      })),
    };
    const view = viewOf('accenture', assessDataset([doubtful]));
    expect(view.verdict.state).toBe('under_review');
    expect([view.activities, view.timeline, view.sources, view.asks]).toEqual([[], [], [], []]);
    expect(view.verdict.sentences).toEqual([{ text: 'Not assessed.', sources: [] }]);
  });

  it('leaves out what is dated after the as-of date', () => {
    const past = viewOf('amazon', assessDataset(RECORDS, day('2019-01-01')));
    expect(past.timeline.every(({ iso }) => iso <= '2019-01-01')).toBe(true);
    expect(JSON.stringify(past.statements)).not.toContain('moratorium');
  });

  it('shows the identifiers in the order LEI, ISIN, ticker', () => {
    const identifiers = [
      { scheme: 'isin', value: 'US0231351067' },
      { scheme: 'lei', value: 'ZXTILKJKG63JELOEG630' },
    ];
    const view = buildCompanyView({ ...input, identifiers });
    expect(view.identifiers).toEqual([
      { label: 'LEI', value: 'ZXTILKJKG63JELOEG630' },
      { label: 'ISIN', value: 'US0231351067' },
      { label: 'Ticker', value: 'NASDAQ: AMZN' },
    ]);
    expect(view.method.id).toBe(`${METHOD.id}@${METHOD.version}`);
    expect(view.asOf).toEqual({ text: '22 November 2026', iso: AS_OF });
  });
});
