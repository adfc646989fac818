import { describe, expect, it } from 'vitest'
import { roles } from '../areas/model.rights.ts'
import type { ClientRelation } from '../clients/model.access.ts'
import { type HandoverState, handoverStates } from './model.handover.ts'
import { commandsFor, type StandingHead, standingOn } from './model.standing.ts'

const head = (state: HandoverState, more: Partial<StandingHead> = {}): StandingHead => ({
  ...{ state, questionOpen: false, fromOrganisationId: 'from', fromStaffId: 'sender' },
  ...{ toOrganisationId: 'to', ...more },
})
const person = (role: string, organisationId: string, staffId = 'somebody') => ({
  ...{ staffId, assignments: [{ role, organisationId }] },
})
const relation = (
  organisationId: string,
  kind: ClientRelation['relation'],
  sent = false,
): ClientRelation => ({ organisationId, relation: kind, sent })

describe('how somebody stands to a handover', () => {
  it('receives in the roles that write referrals of everybody in their organisation, once it is sent', () => {
    const receiving = roles.filter(
      (role) =>
        standingOn(person(role, 'to'), [relation('to', 'same_organisation')], head('sent'))
          .receives,
    )
    expect(receiving).toEqual(['official', 'expert', 'centre_manager'])
    for (const state of handoverStates)
      for (const role of receiving) {
        const { receives, reads } = standingOn(
          person(role, 'to'),
          [relation('to', 'same_organisation')],
          head(state),
        )
        const isSent = !['draft', 'expired', 'discarded'].includes(state)
        expect([state, receives, reads]).toEqual([state, isSent, isSent])
      }
  })

  it('sends as its sender by the referral itself, as a colleague by working with the person', () => {
    const sends = (role: string, staffId: string, standing: ClientRelation) =>
      standingOn(person(role, 'from', staffId), [standing], head('sent')).sends
    expect(sends('referrer', 'sender', relation('from', 'sent_by_me', true))).toBe(true)
    expect(sends('referrer', 'other', relation('from', 'sent_by_me', true))).toBe(false)
    expect(sends('official', 'other', relation('from', 'same_organisation'))).toBe(true)
    expect(sends('official', 'other', relation('from', 'former'))).toBe(false)
    expect(sends('official', 'sender', relation('elsewhere', 'own_client'))).toBe(false)
    expect(sends('coach', 'sender', relation('from', 'own_client'))).toBe(false)
  })

  it('is nothing without a relation, whatever the role', () => {
    for (const role of roles)
      expect(standingOn(person(role, 'to', 'sender'), [], head('sent'))).toEqual({
        ...{ reads: false, sends: false, receives: false },
      })
  })

  it('allows in each state what may follow', () => {
    const both = { reads: true, sends: true, receives: true }
    const allowed = Object.fromEntries(
      handoverStates.map((state) => [state, commandsFor(head(state), both)]),
    )
    expect(allowed).toEqual({
      draft: ['change', 'send', 'discard'],
      sent: ['withdraw', 'receive', 'ask', 'decide'],
      received: ['withdraw', 'ask', 'decide'],
      ...{ accepted: [], returned: [], withdrawn: [], expired: [], discarded: [] },
    })
    expect(commandsFor(head('sent', { questionOpen: true }), both)).toContain('answer')
  })
})
