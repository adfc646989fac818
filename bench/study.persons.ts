import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createRandom, type Random } from '../src/platform/shared/random.ts'

/**
 * Made-up persons for studies: clients are chosen by their past (the more months without work, the likelier), and
 * their later income would have been lower for that; the service adds `effect`. Every person has a stream of chance
 * of their own, so that the first thousand are the same whether a million follow or none.
 */
export const effect = 1700

const countries = [
  ['IQ', 14, 0.5, -2500],
  ['SO', 11, 0.6, -3500],
  ['AF', 8, 0.5, -2000],
  ['SY', 7, 0.6, -2200],
  ['RU', 17, 0.1, 800],
  ['EE', 13, -0.7, 3500],
  ['TR', 5, 0.2, 0],
  ['IR', 6, 0.3, 0],
  ['VN', 5, -0.1, 900],
  ['TH', 4, 0, -500],
  ['IN', 6, -0.5, 6000],
  ['UA', 4, 0.4, -800],
] as const
const places = [
  ['Espoo', 25, 0.8],
  ['Helsinki', 38, 0.1],
  ['Vantaa', 20, 0],
  ['Turku', 8, -0.2],
  ['Tampere', 8, -0.2],
  ['Kauniainen', 1, 0.5],
] as const

const between = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value))
const rounded = (value: number) => Math.round(value * 10) / 10

function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()))
  return radius * Math.cos(2 * Math.PI * random.next())
}

interface Person {
  readonly cells: string
  /** Who has most of this becomes a client. */
  readonly leaning: number
  /** Income a year without the service. */
  readonly income: number
}

function personOf(seed: number, row: number): Person {
  const random = createRandom(seed, row)
  const weighted = <T extends readonly [string, number, ...number[]]>(list: readonly T[]): T =>
    random.weighted(list.map((one) => [one, one[1]]))
  const woman = random.chance(0.52) ? 1 : 0
  const [country, , countryLeaning, countryIncome] = weighted(countries)
  const [place, , placeLeaning] = weighted(places)
  const age = between(18, 60, rounded(36 + 9.5 * normal(random)))
  const years = Math.min(age, rounded(-6 * Math.log(1 - random.next())))
  const education = between(0, 4, Math.round(1.6 + 1.1 * normal(random)))
  const language = between(
    0,
    5,
    Math.round(0.9 + 0.16 * years + 0.3 * education + 0.9 * normal(random)),
  )
  const attachment =
    -0.6 + 0.35 * language + 0.02 * years + 0.25 * education - 0.25 * woman + 1.1 * normal(random)
  const chance = 1 / (1 + Math.exp(-attachment))
  let worked = 0
  for (let month = 0; month < 24; month++) if (random.chance(chance)) worked++
  let supported = 0
  for (let month = worked; month < 24; month++) if (random.chance(0.62)) supported++
  const wage = 1550 + 120 * education + 60 * language + 250 * normal(random)
  const earned = Math.max(0, Math.round(worked * wage))
  const benefits = Math.max(0, Math.round(supported * (720 + 60 * normal(random))))
  const unemployed = between(0, 24, Math.round(supported * 0.5 + 4 * (random.next() - 0.5)))
  const uniform = between(1e-12, 1 - 1e-12, random.next())
  const leaning =
    0.25 * woman -
    0.035 * (age - 36) -
    0.0012 * (age - 36) ** 2 +
    countryLeaning -
    0.05 * years -
    0.15 * education +
    0.22 * language -
    0.03 * language ** 2 +
    placeLeaning -
    0.06 * worked +
    0.07 * supported -
    0.00001 * earned +
    0.02 * unemployed +
    Math.log(uniform / (1 - uniform))
  const income = Math.max(
    0,
    9000 -
      900 * woman -
      55 * Math.abs(age - 38) +
      countryIncome +
      120 * years +
      1500 * education +
      900 * language +
      330 * worked -
      160 * supported +
      0.08 * earned +
      5500 * normal(random),
  )
  const cells = [
    woman,
    age,
    country,
    years,
    education,
    language,
    place,
    worked,
    supported,
    earned,
    benefits,
    unemployed,
  ].join(',')
  return { cells, leaning, income }
}

export const covariates =
  'sex,age,country,years_fi,edu,lang,muni,emp24,ben24,earn24,benefit24,unemp_dur'.split(',')

/** Writes a file of persons; exactly `treated` of them are clients. */
export async function writePersons(
  path: string,
  treated: number,
  controls: number,
  seed: number,
): Promise<void> {
  const rows = treated + controls
  const leaning = Float64Array.from({ length: rows }, (_, row) => personOf(seed, row).leaning)
  const limit = leaning.toSorted()[rows - treated] as number
  const stream = createWriteStream(path)
  let text = `id,treat,${covariates.join(',')},income\n`
  for (let row = 0; row < rows; row++) {
    const { cells, income } = personOf(seed, row)
    const treat = (leaning[row] as number) >= limit ? 1 : 0
    text += `${row + 1},${treat},${cells},${(income + effect * treat).toFixed(2)}\n`
    if (text.length < 1 << 20) continue
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve))
    text = ''
  }
  stream.end(text)
  await finished(stream)
}
