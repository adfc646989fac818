import { nameTokens } from '../../src/clients/model.names.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import type { Population } from './languages.ts'

export interface DemoContact {
  readonly municipalityCode: string | undefined
  readonly streetAddress: string | undefined
  readonly postalCode: string | undefined
  readonly postOffice: string | undefined
  /** International form. */
  readonly phone: string | undefined
  readonly email: string | undefined
}

/** Postal areas: municipality, code, office, weight. */
type PostalArea = readonly [municipality: string, code: string, office: string]

const espoo: readonly (readonly [PostalArea, number])[] = [
  [['049', '02230', 'ESPOO'], 16],
  [['049', '02600', 'ESPOO'], 18],
  [['049', '02770', 'ESPOO'], 12],
  [['049', '02320', 'ESPOO'], 14],
  [['049', '02760', 'ESPOO'], 10],
  [['049', '02210', 'ESPOO'], 8],
  [['049', '02650', 'ESPOO'], 8],
  [['049', '02150', 'ESPOO'], 6],
  [['235', '02700', 'KAUNIAINEN'], 3],
  // Who moves stays a client until it is settled who serves them.
  [['091', '00980', 'HELSINKI'], 3],
  [['092', '01300', 'VANTAA'], 2],
]
const helsinki: readonly (readonly [PostalArea, number])[] = [
  [['091', '00980', 'HELSINKI'], 24],
  [['091', '00940', 'HELSINKI'], 22],
  [['091', '00700', 'HELSINKI'], 18],
  [['091', '00500', 'HELSINKI'], 12],
  [['091', '00410', 'HELSINKI'], 12],
  [['091', '00930', 'HELSINKI'], 9],
  [['092', '01300', 'VANTAA'], 3],
]

/** Streets that say that they are made up; a real address would be somebody's. */
const streets = [
  'Esimerkkikatu',
  'Mallitie',
  'Harjoituskuja',
  'Kokeilupolku',
  'Keksittykatu',
  'Demotie',
  'Satupolku',
  'Kuvitelmankuja',
]

/**
 * A number that no subscriber has, and that checks as valid. Finland sets none aside for fiction,
 * so these are the mobile numbers of Sweden's authority: 070-174 06 05 to 06 99 (PTS).
 */
function fictionalPhone(random: Random): string {
  return `+467017406${String(random.int(5, 99)).padStart(2, '0')}`
}

/** An address at a domain that can belong to nobody (RFC 2606). */
function fictionalEmail(givenNames: string, familyName: string, random: Random): string {
  const [given = 'nimi'] = nameTokens(givenNames)
  const family = nameTokens(familyName).join('')
  const domain = random.pick(['example.org', 'example.net', 'example.com'])
  return `${given}.${family}${random.int(1, 99)}@${domain}`
}

/** Contact data with the gaps that they have in a register of people on the move. */
export function makeContact(
  population: Population,
  name: { givenNames: string; familyName: string },
  random: Random,
): DemoContact {
  const [municipalityCode, postalCode, postOffice] = random.weighted(
    population === 'espoo' ? espoo : helsinki,
  )
  const hasAddress = random.chance(0.93)
  const door = random.chance(0.85)
    ? ` ${random.pick(['A', 'B', 'C', 'D'])} ${random.int(1, 64)}`
    : ''
  return {
    municipalityCode: random.chance(0.97) ? municipalityCode : undefined,
    streetAddress: hasAddress ? `${random.pick(streets)} ${random.int(1, 48)}${door}` : undefined,
    postalCode: hasAddress ? postalCode : undefined,
    postOffice: hasAddress ? postOffice : undefined,
    phone: random.chance(0.92) ? fictionalPhone(random) : undefined,
    email: random.chance(0.74)
      ? fictionalEmail(name.givenNames, name.familyName, random)
      : undefined,
  }
}
