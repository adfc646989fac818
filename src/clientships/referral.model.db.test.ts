import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import { employment, koske, oske, useReferrals } from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import {
  foldSteps,
  type HandoverId,
  type HandoverState,
  type HandoverStepKind,
} from './model.handover.ts'

const actors = ['referrer', 'official', 'expert', 'manager', 'otherCentre', 'otherArea'] as const
type Actor = (typeof actors)[number]
const kinds = [
  'begin',
  'change',
  'send',
  'withdraw',
  'answer',
  'receive',
  'ask',
  'accept',
  'return',
] as const
type Kind = (typeof kinds)[number]
interface Command {
  readonly kind: Kind
  readonly actor: Actor
  /** Which of the handovers there are, counted round. */
  readonly which: number
  readonly toOther: boolean
}
/** Mostly somebody who may, so that sequences get somewhere. */
const likely: Readonly<Record<Kind, readonly Actor[]>> = {
  ...{ begin: ['referrer', 'official'], change: ['referrer', 'official'] },
  ...{ send: ['referrer', 'official'], withdraw: ['referrer', 'official'] },
  ...{ answer: ['referrer', 'official'], receive: ['expert', 'manager', 'otherCentre'] },
  ...{ ask: ['expert', 'manager', 'otherCentre'], accept: ['expert', 'manager', 'otherCentre'] },
  return: ['expert', 'manager', 'otherCentre'],
}
const commandArbitrary: fc.Arbitrary<Command> = fc
  .constantFrom(...kinds, 'change', 'send', 'begin', 'send')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      actor: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...likely[kind]) },
        { weight: 1, arbitrary: fc.constantFrom(...actors) },
      ),
      which: fc.nat(3),
      toOther: fc.boolean(),
    }),
  )

interface Modelled {
  readonly id: HandoverId
  readonly by: 'referrer' | 'official'
  state: HandoverState
  to: string | null
  isAsked: boolean
}

/** A second, plain account of what may happen to one person's referrals, to hold the application against. */
class Model {
  readonly handovers: Modelled[] = []
  readonly clientships = new Set<string>()
  relation: 'draft' | 'sent' | 'none' = 'draft'

  isOpen = ({ state }: Modelled) => state === 'sent' || state === 'received'
  hasAccess = (organisation: string) =>
    organisation === employment ||
    this.clientships.has(organisation) ||
    this.handovers.some((one) => one.to === organisation && this.isOpen(one))

  centreOf = (actor: Actor) =>
    actor === 'otherCentre' ? oske : actor === 'expert' || actor === 'manager' ? koske : undefined

  /** Why a command on a handover is refused to an actor whatever its state. */
  refusal(kind: Kind, actor: Actor, one: Modelled): 403 | 404 | undefined {
    const centre = this.centreOf(actor)
    const isSender = ['change', 'send', 'withdraw', 'answer'].includes(kind)
    if (actor === 'otherArea') return 404
    if (actor === 'official') return isSender ? undefined : 403
    if (actor === 'referrer')
      return one.by === 'referrer' && this.relation !== 'none' ? (isSender ? undefined : 403) : 404
    if (centre === undefined || !this.hasAccess(centre) || one.state === 'draft') return 404
    return !isSender && one.to === centre ? undefined : 403
  }

  /** What the command does; the status that it is answered with. */
  take({ kind, actor, toOther }: Command, one: Modelled): number {
    const refused = this.refusal(kind, actor, one)
    if (refused !== undefined) return refused
    const isDraft = one.state === 'draft'
    switch (kind) {
      case 'change':
        if (!isDraft) return 409
        one.to = toOther ? oske : koske
        return 200
      case 'send': {
        if (!isDraft) return 409
        if (one.to === null) return 400
        if (this.handovers.some((other) => other.to === one.to && this.isOpen(other))) return 409
        // Who merely refers is not told that the person is a client there.
        if (actor === 'official' && this.clientships.has(one.to)) return 409
        one.state = 'sent'
        break
      }
      case 'receive':
        if (one.state === 'sent') one.state = 'received'
        return 200
      case 'ask':
        if (!this.isOpen(one)) return 409
        one.isAsked = true
        return 200
      case 'answer':
        if (!this.isOpen(one) || !one.isAsked) return 409
        one.isAsked = false
        return 200
      case 'accept':
        if (!this.isOpen(one) || this.clientships.has(one.to ?? '')) return 409
        one.state = 'accepted'
        this.clientships.add(one.to ?? '')
        break
      case 'return':
      case 'withdraw':
        if (!this.isOpen(one)) return 409
        one.state = kind === 'return' ? 'returned' : 'withdrawn'
        break
      case 'begin':
        throw new RangeError('A beginning is of no handover')
    }
    if (one.by === 'referrer') this.settle(one)
    return 200
  }

  private settle(last: Modelled) {
    const mine = this.handovers.filter((one) => one.by === 'referrer')
    if (mine.some(this.isOpen)) this.relation = 'sent'
    else if (mine.some((one) => one.state === 'draft')) this.relation = 'draft'
    else this.relation = last.state === 'accepted' ? 'none' : 'draft'
  }
}

describe('whatever people do with referrals', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const referrals = useReferrals(test)

  /** What must hold of a person after every command. */
  async function check(clientId: ClientId, model: Model): Promise<void> {
    const { rows: heads } = await test.owner.query<{
      handover_id: string
      state: HandoverState
      question_open: boolean
      kinds: HandoverStepKind[]
      positions: number[]
    }>(
      `select h.handover_id, h.state, h.question_open, array_agg(s.kind order by s.position) as kinds,
              array_agg(s.position order by s.position) as positions
         from handover h join handover_step s using (area_id, handover_id)
        where h.client_id = $1 group by h.area_id, h.handover_id, h.state, h.question_open, h.handover_number
        order by h.handover_number`,
      [clientId],
    )
    expect(heads.map((head) => [head.handover_id, head.state])).toEqual(
      model.handovers.map((one) => [one.id, one.state]),
    )
    heads.forEach((head, index) => {
      expect(foldSteps(head.kinds)).toBe(head.state)
      expect(head.positions).toEqual(head.kinds.map((_kind, at) => at + 1))
      const one = model.handovers[index]
      expect(head.question_open).toBe(one !== undefined && model.isOpen(one) && one.isAsked)
    })
    expect((await referrals.accessOf(clientId)).sort()).toEqual(
      [employment, koske, oske].filter(model.hasAccess).sort(),
    )
    const { rows } = await test.owner.query<{ organisation_id: string; experts: number }>(
      `select c.organisation_id, count(r.staff_id)::int as experts
         from clientship c
         left join client_relation r on r.client_id = c.client_id and r.organisation_id = c.organisation_id
                and r.relation = 'own_client' and r.staff_id = c.responsible_id and upper_inf(r.period)
        where c.client_id = $1 and c.state <> 'ended' group by 1 order by 1`,
      [clientId],
    )
    expect(rows).toEqual(
      [...model.clientships].sort().map((organisation_id) => ({ organisation_id, experts: 1 })),
    )
    const { rows: sight } = await test.owner.query<{ organisations: string[] }>(
      `select array(select unnest(visible_to) order by 1) as organisations from handover where client_id = $1
       union select array(select unnest(visible_to) order by 1) from handover_step where client_id = $1
       union select array(select unnest(visible_to) order by 1) from client_notice where client_id = $1`,
      [clientId],
    )
    for (const { organisations } of sight)
      expect(organisations).toEqual([employment, koske, oske].filter(model.hasAccess).sort())
  }

  it('its state is the fold of its steps, and only who may does what can be done', async () => {
    const official = await make.staff(espoo, [{ role: 'official', organisationId: employment }])
    const emails: Readonly<Record<Actor, string>> = {
      ...{ referrer: 'referrer@demo.test', official: official.email },
      ...{ expert: 'hepa.koske@demo.test', manager: 'manager.koske@demo.test' },
      ...{ otherCentre: 'hepa.oske@demo.test', otherArea: 'hepa.stadi@demo.test' },
    }
    const responsible: Readonly<Record<string, string>> = {
      [koske]: await referrals.staffIdOf(emails.expert),
      [oske]: await referrals.staffIdOf(emails.otherCentre),
    }
    const versionOf = async (id: HandoverId): Promise<number> =>
      (await test.owner.query('select version from handover where handover_id = $1', [id])).rows[0]
        .version
    const bodyOf = async ({ kind, toOther }: Command, one: Modelled): Promise<object> => {
      const version = await versionOf(one.id)
      switch (kind) {
        case 'change':
          return { toOrganisationId: toOther ? oske : koske, message: 'Sana', version }
        case 'ask':
        case 'answer':
          return { words: 'Sana' }
        case 'accept':
          return { responsibleId: responsible[one.to ?? koske], version }
        case 'return':
          return { reason: 'other', words: 'Sana', version }
        default:
          return { version }
      }
    }

    async function begin(actor: Actor, clientId: ClientId, model: Model): Promise<void> {
      const { status, body } = await test.as(emails[actor])<{ handoverId: HandoverId }>(
        'POST /api/referrals',
        { clientId },
      )
      const mayBegin = actor === 'official' || (actor === 'referrer' && model.relation === 'draft')
      if (!mayBegin) {
        expect(status).toBe(actor === 'referrer' && model.relation === 'sent' ? 403 : 404)
        return
      }
      expect(status).toBe(200)
      if (model.handovers.some((one) => one.id === body.handoverId)) return
      const by = actor === 'official' ? actor : 'referrer'
      model.handovers.push({ id: body.handoverId, by, state: 'draft', to: null, isAsked: false })
    }

    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(commandArbitrary, { minLength: 12, maxLength: 40 }),
        async (commands) => {
          const clientId = await referrals.addPerson(test.as(emails.referrer))
          const model = new Model()
          await begin('referrer', clientId, model)
          for (const command of commands) {
            const one = model.handovers[command.which % model.handovers.length]
            if (command.kind === 'begin') {
              // A centre that begins a referral of its own is another story, told by examples.
              if (model.centreOf(command.actor) !== undefined) continue
              await begin(command.actor, clientId, model)
            } else if (one !== undefined) {
              const body = await bodyOf(command, one)
              const path = `/api/referrals/${one.id}`
              const name =
                command.kind === 'change' ? `PATCH ${path}` : `POST ${path}/${command.kind}`
              const { status } = await test.as(emails[command.actor])(name, body)
              expect([command, one.state, status]).toEqual([
                command,
                one.state,
                model.take(command, one),
              ])
              seen.add(`${command.kind} ${status}`)
            }
            await check(clientId, model)
          }
        },
      ),
      { seed: 2026, numRuns: 10 },
    )
    // The sequences have come everywhere.
    for (const kind of kinds.slice(1)) expect(seen).toContain(`${kind} 200`)
    for (const kind of ['send', 'return', 'answer']) expect(seen).toContain(`${kind} 409`)
  }, 60_000)
})
