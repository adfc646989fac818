import type { Day } from '../../src/platform/shared/days.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import { dayNumber, dayOf } from './calendar.ts'
import type { DemoPerson } from './person.ts'

/** Somebody of the area, with whom clients are placed. */
export interface Colleague {
  readonly staffId: string
  readonly role: string
  /** Who can sign in to the demo has more clients than the others, so that there is something to see. */
  readonly isDemoUser: boolean
}

/** An organisation of the area with those of its own staff who work with clients. */
export interface PlacingOrganisation {
  readonly organisationId: string
  readonly code: string
  readonly staff: readonly Colleague[]
}

export interface Access {
  readonly organisationId: string
  readonly from: Day
  /** The first day without access; undefined while it lasts. */
  readonly until: Day | undefined
  /** Why, as the application's code: the first added the person, the others were asked. */
  readonly ground: 'added' | 'referral'
}

export interface Relation {
  readonly organisationId: string
  readonly staffId: string
  readonly relation: 'own_client' | 'referral_draft' | 'referral_sent'
  readonly from: Day
}

/** Where a person is a client and who works with them. */
export interface Placement {
  readonly access: readonly Access[]
  readonly relations: readonly Relation[]
  /** Organisations with access today, ordered. */
  readonly current: readonly string[]
  /** Those that ever had access, ordered. */
  readonly known: readonly string[]
  /** Who began the record and recorded most of it. */
  readonly recordedBy: string
}

type Weighted<T> = readonly (readonly [T, number])[]

/** Which organisations see a person, by centre and situation; the first is where the record began. The demo's proportions. */
const graduatePlaces: Weighted<readonly string[]> = [
  [['koske'], 34],
  [['koske', 'employment-service'], 22],
  [['employment-service'], 26],
  [['oske'], 8],
  [['koske', 'oske'], 4],
  [['employment-service', 'wellbeing-county'], 2],
]
const otherPlaces: Weighted<readonly string[]> = [
  [['oske'], 34],
  [['oske', 'employment-service'], 20],
  [['employment-service'], 32],
  [['koske'], 3],
  [['oske', 'wellbeing-county'], 5],
  [['employment-service', 'wellbeing-county'], 4],
]
const stadiPlaces: Weighted<readonly string[]> = [
  [['stadi'], 74],
  [['stadi', 'employment-service'], 16],
  [['employment-service'], 10],
]

/** Beside the expert: how often a colleague of a role works with a client of a centre. */
const companions = [
  ['career_counsellor', 0.4],
  ['teacher', 0.3],
  ['coach', 0.2],
  ['employer_expert', 0.26],
] as const

/** Those who begin the record of a new client. */
const recordingRoles: readonly string[] = ['expert', 'official', 'referrer']

/** Decides where a person is a client, since when and with whom. */
export function placePerson(
  person: DemoPerson,
  organisations: ReadonlyMap<string, PlacingOrganisation>,
  today: Day,
  random: Random,
): Placement {
  const isGraduate = person.story.endsWith('graduate')
  const places = organisations.has('stadi')
    ? stadiPlaces
    : isGraduate
      ? graduatePlaces
      : otherPlaces
  const at = random.weighted(places).map((code) => getOrganisation(organisations, code))
  const began = dayNumber(person.beganOn)
  // An access that has ended lasted a day at least.
  const mayHaveMoved = person.variantOf === undefined && began < dayNumber(today)
  const former =
    mayHaveMoved && random.chance(0.07) ? findFormer(at, organisations, random) : undefined
  const access: Access[] = at.map(({ organisationId }, order) => ({
    organisationId,
    from: order === 0 && former === undefined ? person.beganOn : laterDay(began, today, random),
    until: undefined,
    ground: order === 0 && former === undefined ? 'added' : 'referral',
  }))
  if (former !== undefined) {
    const until = laterDay(began + 1, today, random)
    access.unshift({
      organisationId: former.organisationId,
      from: person.beganOn,
      until,
      ground: 'added',
    })
  }
  const relations = at.flatMap((organisation, order) =>
    relationsIn(organisation, access.at(order - at.length)?.from ?? person.beganOn, random),
  )
  const starter = former ?? at[0]
  const recorders = (starter?.staff ?? []).filter(({ role }) => recordingRoles.includes(role))
  const beginner =
    relations.find((relation) => relation.organisationId === starter?.organisationId)?.staffId ??
    pickColleague(recorders, random).staffId
  return {
    access,
    relations,
    current: at.map((organisation) => organisation.organisationId).sort(),
    known: [...new Set(access.map((one) => one.organisationId))].sort(),
    recordedBy: beginner,
  }
}

function getOrganisation(organisations: ReadonlyMap<string, PlacingOrganisation>, code: string) {
  const found = organisations.get(code)
  if (found === undefined) throw new RangeError(`No organisation ${code} in the demo area`)
  return found
}

/** Where somebody was a client before; only the identity is still seen there. */
function findFormer(
  at: readonly PlacingOrganisation[],
  organisations: ReadonlyMap<string, PlacingOrganisation>,
  random: Random,
): PlacingOrganisation | undefined {
  const others = [...organisations.values()].filter(
    (one) => !at.includes(one) && one.staff.length > 0 && one.code !== 'wellbeing-county',
  )
  return others.length === 0 ? undefined : random.pick(others)
}

function pickColleague(colleagues: readonly Colleague[], random: Random): Colleague {
  return random.weighted(colleagues.map((one) => [one, one.isDemoUser ? 5 : 1] as const))
}

function laterDay(began: number, today: Day, random: Random): Day {
  const last = dayNumber(today)
  return dayOf(Math.min(last, began + random.int(0, Math.max(0, last - began))))
}

function relationsIn(organisation: PlacingOrganisation, from: Day, random: Random): Relation[] {
  const { organisationId, code, staff } = organisation
  const of = (role: string) => staff.filter((colleague) => colleague.role === role)
  const works = (role: string, relation: Relation['relation'] = 'own_client'): Relation[] => {
    const colleagues = of(role)
    if (colleagues.length === 0) return []
    return [{ organisationId, staffId: pickColleague(colleagues, random).staffId, relation, from }]
  }
  switch (code) {
    case 'wellbeing-county':
      return works('social_health_expert')
    case 'employment-service': {
      const kind = random.next()
      if (kind < 0.2) return works('referrer', kind < 0.08 ? 'referral_draft' : 'referral_sent')
      return kind < 0.6 ? works('official') : []
    }
    default:
      return [
        ...works('expert'),
        ...companions.flatMap(([role, share]) => (random.chance(share) ? works(role) : [])),
      ]
  }
}
