import { strictPolicy } from '../../src/impact/disclosure/model.policy.ts'
import type { PublicOutcome, PublicStudy } from '../../src/impact/model.public.ts'
import type { NormalisedStudy } from '../../src/impact/model.spec.ts'
import { normaliseStudy } from '../../src/impact/spec/normalise.ts'
import { parseStudy } from '../../src/impact/spec/read.ts'

/** Artificial results of a study, as its report reads them: every section has something to tell. */

const written = parseStudy(
  `title: Osaamiskeskuksen vaikutus ammatilliseen tutkintoon
question: Valmistuvatko osaamiskeskuksen asiakkaat useammin ammatillisesta koulutuksesta?
data: { units: persons.csv, id: id, treatment: client }
outcomes:
  - { column: graduated, label: Ammatillinen tutkinto kahdessa vuodessa }
  - { column: income, label: Tulot toisena vuonna, unit: €/vuosi }
covariates:
  - { column: age, label: Ikä }
  - { column: sex, label: Sukupuoli }
  - { column: region, label: Lähtöalue }
  - { column: income_before, label: Tulot vuotta ennen, preOutcome: true }
match: { method: nearest, distance: propensity, caliper: 0.2, exact: [region] }
estimate: { estimand: att, se: cluster-pair }
subgroups:
  - { column: region, label: Lähtöalue, prespecified: true }
report: { language: fi }
`,
  'study.yaml',
)

/** The specification of the artificial study. */
export const exampleSpec: NormalisedStudy = normaliseStudy(written.input, written.raw)

const persons = { treated: 1240, control: 1240 }

function outcome(
  of: Pick<PublicOutcome, 'column' | 'label' | 'unit' | 'kind' | 'means'>,
  estimate: number,
  se: number,
): PublicOutcome {
  const effect = (method: string, shift: number) => ({
    method,
    estimand: 'att',
    estimate: estimate + shift,
    se,
    seMethod: 'cluster-pair',
    seFormula: 'CR1 by pair: G/(G-1) (N-1)/(N-K)',
    ci95: [estimate + shift - 1.96 * se, estimate + shift + 1.96 * se] as const,
    p: estimate / se > 3 ? 0.0001 : 0.21,
    persons,
    clusters: 1240,
  })
  return {
    ...of,
    persons,
    effects: [effect('difference', 0), effect('gcomputation', -se / 3), effect('entropy', se / 2)],
    hiddenBy: null,
  }
}

const level = (from: number, month: number, gain: number) => {
  const dip =
    month < 0 ? Math.max(0, 1 + (month + 1) / 12) * 300 : Math.max(0, 1 - month / 10) * 340
  return from - dip + (month > 0 ? gain * month : 0)
}

const months = Array.from({ length: 49 }, (_, at) => {
  const month = at - 24
  return {
    month,
    points: {
      treated: { mean: level(1250, month, 22), se: 26, persons: 1240 },
      control: { mean: level(1260, month, 13), se: 24, persons: 1240 },
    },
  }
})

/** An effect that grows by so much a month after the start. */
function groupTime(
  name: string,
  kind: 'share' | 'mean',
  growth: number,
  passed: boolean,
): PublicStudy['groupTime'][number] {
  return {
    ...{ outcome: name, label: name, unit: '', kind, base: -13, persons, passed },
    average: { estimate: growth * 12, se: growth * 3 },
    months: months
      .map(({ month }) => month)
      .filter((month) => month !== -13 && month !== 5)
      .map((month) => ({
        month,
        estimate: month < 0 ? ((month % 5) - 2) * growth * 0.2 : growth * month,
        ...{ se: growth, band: growth * 3 },
      })),
    starts: ['2019-01', '2019-02', '2019-03'].map((start, at) => ({
      ...{ start, estimate: growth * (10 + at), se: growth * 8 },
      persons: { treated: 50, control: 50 },
    })),
    preTrend: { statistic: 10.36, df: 11, p: passed ? 0.4986 : 0.003, detectable: growth },
    placebo: { months: 12, estimate: growth * 0.4, se: growth },
  }
}

export const publicStudy: PublicStudy = {
  spec: exampleSpec,
  day: '2026-11-29',
  code: '0.1.0',
  flow: [
    { code: 'population', persons: null, all: 21825 },
    { code: 'outside_age', persons: null, all: 19490 },
    { code: 'in-data', persons: { treated: 1290, control: 18200 }, all: 19490 },
    { code: 'unmatched', persons, all: 2480 },
  ],
  sources: [
    { name: 'Tulorekisteri', rows: 982340, linkedShare: 0.984 },
    { name: 'Opinnot', rows: 41230, linkedShare: 0.962 },
  ],
  sizes: {
    before: { treated: 1290, control: 18200 },
    after: persons,
    unmatchedTreated: 50,
    rows: persons,
    effective: persons,
  },
  balance: {
    passed: true,
    failed: [],
    hiddenTerms: 1,
    joined: [{ column: 'region', levels: 3 }],
    rows: [
      ['age', 'mean', 34.2, 41.3, -0.71, 34.2, 34.4, -0.02, 1.03],
      ['sexfemale', 'share', 0.58, 0.49, 0.18, 0.58, 0.57, 0.02, null],
      ['regionMiddle East and North Africa', 'share', 0.41, 0.22, 0.39, 0.41, 0.41, 0, null],
      ['regionEastern Europe', 'share', 0.27, 0.39, -0.27, 0.27, 0.27, 0, null],
      ['income_before', 'mean', 9120, 14230, -0.62, 9115, 9240, -0.015, 0.94],
    ].map((row) => {
      const [term, kind, bt, bc, bs, at, ac, as, vr] = row as [
        string,
        'share' | 'mean',
        number,
        number,
        number,
        number,
        number,
        number,
        number | null,
      ]
      return {
        term,
        kind,
        before: { treated: bt, control: bc, smd: bs },
        after: { treated: at, control: ac, smd: as, varianceRatio: vr },
      }
    }),
  },
  overlap: Array.from({ length: 20 }, (_, at) => ({
    from: at / 20,
    to: (at + 1) / 20,
    treated: Math.round((300 * Math.exp(-(((at - 7) / 5) ** 2))) / 5) * 5 + 10,
    control: Math.round((5200 * Math.exp(-(((at - 1) / 4) ** 2))) / 5) * 5 + 10,
  })),
  outcomes: [
    outcome(
      {
        column: 'graduated',
        label: 'Ammatillinen tutkinto kahdessa vuodessa',
        unit: '',
        kind: 'share',
        means: { treated: 0.38, control: 0.27 },
      },
      0.11,
      0.0187,
    ),
    outcome(
      {
        column: 'income',
        label: 'Tulot toisena vuonna',
        unit: '€/vuosi',
        kind: 'mean',
        means: { treated: 15820, control: 14120 },
      },
      1700,
      410,
    ),
  ],
  placebos: [],
  subgroups: [
    ['Middle East and North Africa', 0.13, 0.028],
    ['Eastern Europe', 0.08, 0.031],
    ['Other', 0.1, 0.05],
    ['Sub-Saharan Africa', null, 0],
  ].map((row) => {
    const [name, estimate, se] = row as [string, number | null, number]
    return {
      outcome: 'graduated',
      column: 'region',
      label: 'Lähtöalue',
      level: name,
      prespecified: true,
      persons:
        estimate === null ? { treated: null, control: null } : { treated: 400, control: 400 },
      effect:
        estimate === null
          ? null
          : {
              estimate,
              se,
              ci95: [estimate - 1.96 * se, estimate + 1.96 * se] as const,
              p: 0.004,
              pAdjusted: 0.012,
              shrunken: (estimate + 0.11) / 2,
            },
    }
  }),
  placebosPassed: true,
  subgroupTests: [
    {
      ...{ outcome: 'graduated', column: 'region', label: 'Lähtöalue', prespecified: true },
      test: { statistic: 0.74, df1: 2, df2: 1240, p: 0.477, pAdjusted: 0.477 },
      hiddenBy: null,
    },
    {
      ...{ outcome: 'income', column: 'region', label: 'Lähtöalue', prespecified: true },
      ...{ test: null, hiddenBy: 'secondary' as const },
    },
  ],
  groupTime: [groupTime('earnings', 'mean', 38, true), groupTime('worked', 'share', 0.0021, false)],
  occupations: ['before_24_13', 'during', 'after_13_24'].map((phase, at) => ({
    phase,
    points: {
      treated: { estimate: 0.12 + at * 0.03, se: 0.011, persons: 610 },
      control: { estimate: 0.125 + at * 0.01, se: 0.012, persons: 640 },
    },
    difference: { estimate: -0.005 + at * 0.02, se: 0.016 },
  })),
  censoring: [
    {
      ...{ outcome: 'income', label: 'Tulot toisena vuonna' },
      analysed: persons,
      missing: { treated: 25, control: null },
      share: { treated: 25 / 1240, control: null },
      known: { estimate: 1700, se: 410 },
      weighted: { estimate: 1722, se: 412 },
    },
  ],
  profiles: [
    {
      outcome: 'income',
      label: 'Työtulo',
      unit: '€/kk',
      kind: 'mean',
      months,
      phases: [
        'before_24_13',
        'before_12_7',
        'before_6_1',
        'during',
        'after_1_6',
        'after_7_12',
        'after_13_24',
      ].map((phase, at) => ({
        phase,
        points: {
          treated: { mean: 1100 + at * 60, se: 22, persons: 1240 },
          control: { mean: 1110 + at * 40, se: 21, persons: 1240 },
        },
        change: at === 0 ? null : { estimate: at * 20, se: 24 },
      })),
    },
  ],
  sensitivity: [
    {
      outcome: 'graduated',
      eValue: { estimate: 2.16, limit: 1.78 },
      rosenbaumGamma: 1.65,
      robustness: { value: 0.142, benchmark: 'income_before', benchmarkValue: 0.031 },
    },
  ],
  curve: ['nearest', 'optimal', 'full', 'cem'].flatMap((method, at) =>
    ['caliper 0.1', 'caliper 0.2', 'age within 5'].map((caliper, k) => {
      const estimate = 0.085 + at * 0.011 + k * 0.006
      return {
        outcome: 'graduated',
        choices: {
          groups: `${method}, ${caliper}`,
          estimate: k === 1 ? 'regression' : 'difference',
        },
        estimate,
        ci95: [estimate - 0.037, estimate + 0.037] as const,
        balanced: k < 2,
        chosen: method === 'nearest' && k === 1,
      }
    }),
  ),
  decomposition: {
    outcome: 'income',
    label: 'Työttömän odotettu vuositulo',
    unit: '€/vuosi',
    rows: 19465,
    profile: [
      { name: 'sex', value: 'female', isChosen: true },
      { name: 'age', value: 34.2, isChosen: false },
      { name: 'income_before', value: null, isChosen: false },
    ],
    references: [{ name: 'sex', level: 'female' }],
    base: 5400,
    baseCi95: [4700, 6100],
    totalCi95: [12100, 13100],
    fit: 0.214,
    gap: {
      difference: -2180,
      explained: { name: 'explained', contribution: -3310, ci95: [-3690, -2930] },
      unexplained: { name: 'unexplained', contribution: 1130, ci95: [480, 1780] },
      factors: [
        { name: 'sex', explained: { contribution: -410, ci95: [-590, -230] } },
        { name: 'age', explained: { contribution: -2900, ci95: [-3240, -2560] } },
      ],
    },
    factors: [
      { name: 'Ammatillinen tutkinto', contribution: 6100, ci95: [5200, 7000] },
      { name: 'Suomen kielen taito B1', contribution: 2900, ci95: [2100, 3700] },
      { name: 'Ikä yli 50', contribution: -1800, ci95: [-2500, -1100] },
    ],
    total: 12600,
    importance: [
      { name: 'Ammatillinen tutkinto', share: 0.52 },
      { name: 'Suomen kielen taito B1', share: 0.31 },
      { name: 'Ikä yli 50', share: 0.17 },
    ],
  },
  warnings: [
    { code: 'unmatched', values: { count: 50, treated: 1290 } },
    { code: 'missing-covariate', values: { column: 'income_before', count: 35, rows: 19490 } },
  ],
  protocol: {
    specHash: '8b1a9953c4611296a827abf8c47804d7f3a1d2b8c5e6f7a8b9c0d1e2f3a4b5c6',
    dataHash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    frozenAt: '2026-11-29T09:12:00Z',
    firstFrozenAt: '2026-11-20T08:00:00Z',
    earlierSpecifications: 2,
    earlierRuns: 1,
    deviations: [{ path: 'match.caliper.distance', was: '0.1', is: '0.2' }],
  },
  policy: strictPolicy,
  hidden: [
    { rule: 'few-persons', count: 3 },
    { rule: 'secondary', count: 2 },
  ],
}
