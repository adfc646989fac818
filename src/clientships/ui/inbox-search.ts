import { z } from 'zod'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { handoverIdSchema, handoverOriginSchema } from '../model.handover.ts'
import { type InboxQuery, inboxSorts, inboxStates } from '../model.referral.ts'

const sortTexts = [...inboxSorts, ...inboxSorts.map((sort) => `-${sort}` as const)] as const

/** What of the inbox stands in the address: filters, order, the open row. A wrong part is left out. */
export const inboxSearchSchema = z.object({
  centre: organisationIdSchema.optional().catch(undefined),
  state: z.enum(inboxStates).optional().catch(undefined),
  verdict: z.enum(['met', 'not_met', 'unknown']).optional().catch(undefined),
  only: z.enum(['overdue', 'escalated', 'question']).optional().catch(undefined),
  unit: organisationIdSchema.optional().catch(undefined),
  origin: handoverOriginSchema.optional().catch(undefined),
  sort: z.enum(sortTexts).optional().catch(undefined),
  open: handoverIdSchema.optional().catch(undefined),
})
export type InboxSearch = z.output<typeof inboxSearchSchema>

/** The question to the server that an address asks. */
export function inboxQueryOf(search: InboxSearch): Omit<InboxQuery, 'after'> {
  const { sort = 'due', state = 'open', centre, verdict, only, unit, origin } = search
  const descending = sort.startsWith('-')
  return {
    state,
    sort: (descending ? sort.slice(1) : sort) as InboxQuery['sort'],
    direction: descending ? 'descending' : 'ascending',
    ...(centre && { organisationId: centre }),
    ...(verdict && { verdict }),
    ...(only && { only }),
    ...(unit && { referringOrganisationId: unit }),
    ...(origin && { origin }),
  }
}

/** Whether anything but the centre and the state narrows the inbox. */
export function isInboxNarrowed({ verdict, only, unit, origin }: InboxSearch): boolean {
  return [verdict, only, unit, origin].some((filter) => filter !== undefined)
}

/** The change of an address that takes every filter but the centre away. */
export const inboxUnnarrowed: Partial<InboxSearch> = {
  state: undefined,
  verdict: undefined,
  only: undefined,
  unit: undefined,
  origin: undefined,
}
