import { amharic, english, french, somali, swahili, tigrinya } from './names/africa.ts'
import { bengali, chinese, hindi, nepali, tagalog, thai, urdu, vietnamese } from './names/asia.ts'
import { albanian, estonian, german, italian, portuguese, spanish } from './names/europe.ts'
import { arabic, dari, kurdish, persian, turkish } from './names/middle-east.ts'
import type { NameGroup } from './names/name-group.ts'
import { polish, russian, ukrainian } from './names/slavic.ts'

/** The speakers of one mother tongue among the clients of the demo. */
export interface LanguageGroup {
  /** ISO 639, lower case. */
  readonly code: string
  readonly names: NameGroup
  /** Citizenships (ISO 3166, two letters) with their weights. */
  readonly citizenships: readonly (readonly [code: string, weight: number])[]
  /** Whether the mother tongue is written in Latin letters. */
  readonly isLatin: boolean
}

/** Reads `IQ 76, SY 17`: codes with their weights. */
const weights = (text: string): (readonly [string, number])[] =>
  text.split(/,\s+/).map((pair) => {
    const [code = '', weight] = pair.split(' ')
    return [code, Number(weight)] as const
  })

const group = (
  code: string,
  names: NameGroup,
  citizenships: string,
  isLatin = true,
): LanguageGroup => ({ code, names, citizenships: weights(citizenships), isLatin })

const groups: readonly LanguageGroup[] = [
  group('ar', arabic, 'IQ 76, SY 17, MA 2, EG 2, LB 1, DZ 1, TN 1', false),
  group('so', somali, 'SO 97, ET 2, KE 1'),
  group('ru', russian, 'RU 85, UA 6, EE 4, KZ 3, BY 2', false),
  group('fa', persian, 'IR 82, AF 18', false),
  group('prs', dari, 'AF 98, IR 2', false),
  group('ku', kurdish, 'IQ 52, IR 16, SY 18, TR 14', false),
  group('et', estonian, 'EE 100'),
  group('en', english, 'GB 26, US 20, NG 24, GH 14, IE 6, CA 6, ZA 4'),
  group('zh', chinese, 'CN 94, TW 3, MY 3', false),
  group('uk', ukrainian, 'UA 100', false),
  group('vi', vietnamese, 'VN 100'),
  group('sq', albanian, 'XK 82, AL 12, MK 6'),
  group('es', spanish, 'ES 34, CO 16, PE 14, MX 12, VE 8, CL 8, AR 8'),
  group('fr', french, 'FR 36, CD 36, CM 10, CI 8, SN 6, GN 4'),
  group('tr', turkish, 'TR 98, BG 2'),
  group('hi', hindi, 'IN 100', false),
  group('ur', urdu, 'PK 92, IN 8', false),
  group('bn', bengali, 'BD 94, IN 6', false),
  group('ne', nepali, 'NP 100', false),
  group('th', thai, 'TH 100', false),
  group('tl', tagalog, 'PH 100'),
  group('pl', polish, 'PL 100'),
  group('pt', portuguese, 'BR 60, PT 30, AO 10'),
  group('de', german, 'DE 80, AT 12, CH 8'),
  group('it', italian, 'IT 100'),
  group('ti', tigrinya, 'ER 74, ET 26', false),
  group('am', amharic, 'ET 96, ER 4', false),
  group('sw', swahili, 'CD 44, TZ 28, KE 28'),
]

/** Which of the published figures an area's people follow. */
export type Population = 'espoo' | 'stadi'

/**
 * Shares of the mother tongues in per cent. Espoo: the six languages are published (data/population-figures, end of
 * 2019: 7,409, 5,861, 4,335, 3,347, 2,939 and 2,874 of 52,196); how the other half is divided is the demo's. Stadin
 * osaamiskeskus: the first five are published (S1, 2016), the rest is the demo's.
 */
const shares: Readonly<Record<Population, string>> = {
  espoo: `ru 14.2, et 11.2, ar 8.3, en 6.4, zh 5.6, so 5.5,
    fa 5, hi 5, sq 4, ku 4, vi 3, uk 3, es 2.6, tr 2.6, bn 2.2, ne 2.2, fr 2, ur 2, th 1.7, tl 1.7,
    pt 1.4, de 1.2, pl 1.2, sw 1, prs 1, ti 0.7, am 0.7, it 0.6`,
  stadi: `ar 42, prs 10, so 9, ku 7, ru 5,
    fa 4, en 4, fr 3, sw 3, ti 2.5, am 1.5, tr 2, sq 1.5, ur 1.5,
    bn 1, vi 1, ne 0.5, et 0.5, es 0.5, th 0.5`,
}

/** The share of women in per cent: Espoo's is the demo's, Stadin osaamiskeskus published its own (S1). */
export const womenShare: Readonly<Record<Population, number>> = { espoo: 52, stadi: 25 }

const groupByCode = new Map(groups.map((one) => [one.code, one]))

function weighed(population: Population): (readonly [LanguageGroup, number])[] {
  return weights(shares[population]).map(([code, weight]) => {
    const found = groupByCode.get(code)
    if (found === undefined) throw new RangeError(`No names for the language ${code}`)
    return [found, weight] as const
  })
}

/** The language groups of a population with their weights. */
export const languageWeights: Readonly<
  Record<Population, readonly (readonly [LanguageGroup, number])[]>
> = { espoo: weighed('espoo'), stadi: weighed('stadi') }
