import { describe, expect, it } from 'vitest'
import { normaliseStudy } from './normalise.ts'
import { parseStudy } from './read.ts'
import { SpecRuleError } from './rules.ts'

const start = `title: LaLonde
data: { units: lalonde.csv, id: id, treatment: treat }
outcomes: [re78]
`
const covariates = 'covariates: [age, educ]\n'

const messageOf = (text: string): string => {
  try {
    const { input, raw, failureAt } = parseStudy(text, 'study.yaml')
    try {
      normaliseStudy(input, raw)
    } catch (error) {
      if (error instanceof SpecRuleError) return error.faults.map(failureAt)[0]?.message ?? ''
      throw error
    }
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  return 'accepted'
}

describe('a specification that cannot be used is told by line and column', () => {
  it.each([
    [
      'a key that is not known',
      `${start}${covariates}match: { method: nearest, calipr: 0.2 }\n`,
      'study.yaml, line 5, column 27: there is no setting "calipr" in match; perhaps "caliper" is meant.',
    ],
    [
      'an unknown key at the top',
      `${start}${covariates}colour: red\n`,
      /^study\.yaml, line 5, column 1: there is no setting "colour"; known are "title"/,
    ],
    ['a missing part', start, 'study.yaml, line 1, column 1: covariates is missing.'],
    [
      'a word that is not among the choices',
      `${start}${covariates}match: { method: neerest }\n`,
      /^study\.yaml, line 5, column 18: match\.method takes one of "nearest", .*, not "neerest"\.$/,
    ],
    [
      'a number that is a text',
      `${start}${covariates}match: { ratio: two }\n`,
      'study.yaml, line 5, column 17: match.ratio takes a number, not "two".',
    ],
    [
      'a shorthand that is out of range',
      `${start}${covariates}match: { caliper: -1 }\n`,
      'study.yaml, line 5, column 19: match.caliper.distance takes a number above 0, not -1.',
    ],
    [
      'an outcome among the covariates',
      `${start}covariates: [age, re78]\n`,
      'study.yaml, line 4, column 19: the covariate "re78" is an outcome: take it out of the covariates.',
    ],
    [
      'a covariate measured after treatment',
      `title: t
data: { units: u.csv, id: id, treatment: t, treatmentDate: 2020-05-01 }
outcomes: [y]
covariates:
  - age
  - { column: language, measuredOn: 2020-06-01 }
`,
      'study.yaml, line 6, column 5: the covariate "language" is measured on 2020-06-01, after treatment began on 2020-05-01: use a value from before it.',
    ],
    [
      'both ways of making groups comparable',
      `${start}${covariates}match: { method: exact }\nweights: entropy\n`,
      'study.yaml, line 6, column 10: match and weights are both given: keep one of them.',
    ],
    [
      'an option that does nothing',
      `${start}${covariates}match: { method: cem, ratio: 2 }\n`,
      /^study\.yaml, line 5, column 23: match\.ratio does nothing with method cem/,
    ],
    [
      'a placebo outcome that was matched on',
      `${start}${covariates}sensitivity: { placeboOutcomes: [age] }\n`,
      /^study\.yaml, line 5, column 34: the placebo outcome "age" is a covariate/,
    ],
    [
      'a factor that is not known',
      `${start}${covariates}decompose: { factors: [age, sex] }\n`,
      /^study\.yaml, line 5, column 29: the factor "sex" is not among the covariates/,
    ],
    [
      'limits lowered without a decision',
      `${start}${covariates}disclosure: { threshold: 3 }\n`,
      /^study\.yaml, line 5, column 13: a limit below 10 persons/,
    ],
    [
      'what is no YAML',
      `${start}covariates: [age\n`,
      /^study\.yaml, line 5, column 1: this is not YAML/,
    ],
  ])('%s', (_, text, expected) => {
    expect(messageOf(text)).toMatch(expected)
  })
})

describe('a normalised specification', () => {
  const text = `${start}${covariates}match: { caliper: 0.2, exact: [educ] }\n`
  const { input, raw } = parseStudy(text, 'study.yaml')

  it('tells what was chosen and what is a default', () => {
    const study = normaliseStudy(input, raw)
    expect(study.match).toMatchObject({
      method: 'nearest',
      distance: 'propensity',
      ratio: 1,
      order: 'largest',
      caliper: { distance: 0.2, covariates: [] },
    })
    expect(study.origin).toMatchObject({
      title: 'chosen',
      'match.method': 'defaulted',
      'match.caliper.distance': 'chosen',
      'match.exact': 'chosen',
      'estimate.se': 'defaulted',
      'disclosure.threshold': 'defaulted',
    })
  })

  it('leaves its input as it was', () => {
    const before = structuredClone({ input, raw })
    normaliseStudy(input, raw)
    expect({ input, raw }).toEqual(before)
  })

  it('reads calipers of covariates in their own unit or in standard deviations', () => {
    const both = parseStudy(
      `${start}${covariates}match: { caliper: { distance: 0.25, age: 5, educ: { width: 0.5, unit: sd } } }\n`,
      'study.yaml',
    )
    expect(normaliseStudy(both.input, both.raw).match?.caliper).toEqual({
      distance: 0.25,
      covariates: [
        { column: 'age', width: 5, unit: 'own' },
        { column: 'educ', width: 0.5, unit: 'sd' },
      ],
    })
  })

  it('matches exactly on every covariate unless some are picked', () => {
    const exactOf = (match: string) =>
      normaliseStudy(parseStudy(`${start}${covariates}match: ${match}\n`, 'study.yaml').input).match
        ?.exact
    expect(exactOf('{ method: exact }')).toEqual(['age', 'educ'])
    expect(exactOf('{ method: exact, exact: [educ] }')).toEqual(['educ'])
    expect(exactOf('{ method: nearest }')).toEqual([])
  })

  it('takes the estimand and the errors that belong to weights', () => {
    const { input } = parseStudy(`${start}${covariates}weights: overlap\n`, 'study.yaml')
    const study = normaliseStudy(input)
    expect(study.match).toBeNull()
    expect(study.estimate).toEqual({ estimand: 'ato', method: 'difference', se: 'm-estimation' })
  })
})
