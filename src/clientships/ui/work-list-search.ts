import { z } from 'zod'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { clientIdSchema } from '../../clients/model.access.ts'
import { languageCodeSchema } from '../../clients/model.identity.ts'
import { workListScopes, workListSorts, workListStates } from '../model.work-list.ts'

const sortTexts = [...workListSorts, ...workListSorts.map((sort) => `-${sort}` as const)] as const

/** What of a clientship asks for attention: one at a time, so that a view says what it shows. */
export const attentions = ['overdue', 'noNextStep', 'contact30', 'contact90'] as const
export type Attention = (typeof attentions)[number]

/** What of the work list stands in the address: filters, order, the open row. A wrong part is left out. */
export const workListSearchSchema = z.object({
  scope: z.enum(workListScopes).optional().catch(undefined),
  centre: organisationIdSchema.optional().catch(undefined),
  state: z.enum(workListStates).optional().catch(undefined),
  attention: z.enum(attentions).optional().catch(undefined),
  language: languageCodeSchema.optional().catch(undefined),
  responsible: z.uuid().optional().catch(undefined),
  sort: z.enum(sortTexts).optional().catch(undefined),
  open: clientIdSchema.optional().catch(undefined),
})
export type WorkListSearch = z.output<typeof workListSearchSchema>

const attentionQuery = {
  overdue: { overdue: 'true' },
  noNextStep: { noNextStep: 'true' },
  contact30: { noContactDays: 30 },
  contact90: { noContactDays: 90 },
} as const satisfies Record<Attention, object>

/** The question to the server that an address asks: of the list and of its file alike. */
export function workListQueryOf(search: WorkListSearch) {
  const { scope = 'mine', state = 'open', sort = 'due' } = search
  const { centre, attention, language, responsible } = search
  const descending = sort.startsWith('-')
  return {
    scope,
    state,
    sort: (descending ? sort.slice(1) : sort) as (typeof workListSorts)[number],
    direction: descending ? ('descending' as const) : ('ascending' as const),
    ...(centre && { organisationId: centre }),
    ...(attention && attentionQuery[attention]),
    ...(language && { language }),
    ...(responsible && { responsibleId: responsible }),
  }
}
export type WorkListQuestion = ReturnType<typeof workListQueryOf>

/** Whether anything but the scope narrows the list. */
export function isWorkListNarrowed(search: WorkListSearch): boolean {
  const { centre, state, attention, language, responsible } = search
  return [centre, state, attention, language, responsible].some((filter) => filter !== undefined)
}

/** The change of an address that takes every filter away. */
export const workListUnnarrowed: Partial<WorkListSearch> = {
  centre: undefined,
  state: undefined,
  attention: undefined,
  language: undefined,
  responsible: undefined,
}
