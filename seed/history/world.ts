import type { Role } from '../../src/areas/model.rights.ts'
import type { LocalisedName } from '../../src/platform/shared/locale.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import type { AreaDefinition } from '../areas/definition.ts'
import { listStaff } from '../areas/staff.ts'
import { demoId } from '../ids.ts'
import { createJudge, type Judge } from './judge.ts'

/** Somebody of the area who works with clients. */
export interface Colleague {
  readonly staffId: string
  readonly role: Role
  readonly name: string
  readonly email: string
  /** Who can sign in to the demo has somewhat more clients than the others, so that there is something to see. */
  readonly isDemoUser: boolean
}

/** An organisation with those of its own staff who work with clients. */
export interface Workplace {
  readonly organisationId: string
  readonly code: string
  readonly name: LocalisedName
  readonly isCentre: boolean
  readonly staff: readonly Colleague[]
}

/** What the histories of an area's people happen in. */
export interface World {
  readonly areaId: string
  /** The number of the present day: nothing happens after it. */
  readonly today: number
  readonly workplaces: ReadonlyMap<string, Workplace>
  readonly judge: Judge
}

export function createWorld(area: AreaDefinition, today: number): World {
  const staff = listStaff(area)
  const workplaces = area.organisations.map(
    ({ code, name, centre }): Workplace => ({
      organisationId: demoId(area.code, 'organisation', code),
      code,
      name,
      isCentre: centre !== undefined,
      staff: staff.filter((one) => one.organisations[0] === code),
    }),
  )
  return {
    areaId: area.code,
    today,
    workplaces: new Map(workplaces.map((one) => [one.code, one])),
    judge: createJudge(area),
  }
}

export function getWorkplace(world: World, code: string): Workplace {
  const found = world.workplaces.get(code)
  if (found === undefined) throw new RangeError(`No organisation ${code} in the demo area`)
  return found
}

/** Somebody of a role at a workplace; undefined when there is nobody. */
export function pickColleague(
  workplace: Workplace,
  roles: readonly Role[],
  random: Random,
): Colleague | undefined {
  const fitting = workplace.staff.filter((one) => roles.includes(one.role))
  if (fitting.length === 0) return undefined
  return random.weighted(fitting.map((one) => [one, one.isDemoUser ? 1.3 : 1] as const))
}

export function getColleague(
  workplace: Workplace,
  roles: readonly Role[],
  random: Random,
): Colleague {
  const found = pickColleague(workplace, roles, random)
  if (found === undefined)
    throw new RangeError(`Nobody at ${workplace.code} is ${roles.join(', ')}`)
  return found
}
