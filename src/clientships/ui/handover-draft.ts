import type { ClientId } from '../../clients/model.access.ts'
import type { Day } from '../../platform/shared/days.ts'
import { contentKey, needsBasis } from '../model.content.ts'
import type {
  HandingForm,
  HandingKind,
  NewHanding,
  OpenStepChoice,
  PreviewRequest,
} from '../model.handing.ts'

type Basis = 'law' | 'consent'

/** A handing as it is filled in. */
export interface HandoverDraft {
  readonly kind: HandingKind
  readonly clientshipId: string | null
  readonly returnsHandoverId: string | null
  readonly toOrganisationId: string | null
  readonly toStaffId: string | null
  readonly message: string
  readonly dueOn: Day | null
  readonly openStep: OpenStepChoice | null
  /** What was chosen to travel, by its key; with the basis where one is needed. */
  readonly contents: ReadonlyMap<string, Basis | null>
}

/** The kinds that can be begun for a client, in the order in which they are offered. */
export function kindsOf(form: HandingForm): HandingKind[] {
  return [
    ...(form.clientships.length > 0
      ? (['assignment', 'transfer', 'service_request'] as const)
      : []),
    ...(form.returns.length > 0 ? (['return'] as const) : []),
  ]
}

export function beginDraft(form: HandingForm, kind: HandingKind): HandoverDraft {
  const [clientship] = form.clientships
  const [back] = form.returns
  const isReturn = kind === 'return'
  return {
    kind,
    clientshipId: isReturn ? (back?.clientshipId ?? null) : (clientship?.clientshipId ?? null),
    returnsHandoverId: isReturn ? (back?.handoverId ?? null) : null,
    toOrganisationId:
      kind === 'assignment' ? (clientship?.organisation.organisationId ?? null) : null,
    toStaffId: null,
    message: '',
    dueOn: null,
    openStep: null,
    contents: new Map(),
  }
}

export const clientshipOf = (form: HandingForm, draft: HandoverDraft) =>
  form.clientships.find((one) => one.clientshipId === draft.clientshipId)

/** Whether the open next step of the clientship has to be settled with it. */
export const isStepOpen = (form: HandingForm, draft: HandoverDraft): boolean =>
  draft.kind !== 'service_request' &&
  draft.clientshipId !== null &&
  clientshipOf(form, draft)?.nextStep != null

/** Where it goes: what is chosen, or where what is given back came from. */
export function organisationOf(form: HandingForm, draft: HandoverDraft): string | null {
  const back = form.returns.find((one) => one.handoverId === draft.returnsHandoverId)
  return back?.to.organisationId ?? draft.toOrganisationId
}

/** Whether sender and receiver are of one organisation: then nothing has to travel. */
export function isWithin(form: HandingForm, draft: HandoverDraft): boolean {
  const from = clientshipOf(form, draft)?.organisation.organisationId
  return from !== undefined && organisationOf(form, draft) === from
}

/** What may travel with the draft: rows of the organisation that it goes from. */
export function offersOf(form: HandingForm, draft: HandoverDraft) {
  const from = clientshipOf(form, draft)?.organisation.organisationId
  return form.offers.filter((one) => from === undefined || one.organisationId === from)
}

/** What a preview is asked for; undefined while it is not known who receives. */
export function previewOf(
  form: HandingForm,
  clientId: ClientId,
  draft: HandoverDraft,
): PreviewRequest | undefined {
  const isKnown =
    draft.kind === 'assignment'
      ? draft.toStaffId !== null
      : draft.kind === 'return' || draft.toOrganisationId !== null
  const needsPerson = draft.kind === 'service_request' && isWithin(form, draft)
  if (!isKnown || (needsPerson && draft.toStaffId === null)) return undefined
  const offers = offersOf(form, draft)
  const contents = isWithin(form, draft)
    ? []
    : offers.flatMap((offer) => {
        const basis = draft.contents.get(contentKey(offer))
        if (basis === undefined || offer.rowId === null) return []
        if (needsBasis(offer.kind) && basis === null) return []
        return [{ kind: offer.kind, rowId: offer.rowId, basis }]
      })
  const { kind, toStaffId } = draft
  return {
    ...{ kind, clientId, toStaffId, contents },
    clientshipId: draft.clientshipId as PreviewRequest['clientshipId'],
    returnsHandoverId: draft.returnsHandoverId as PreviewRequest['returnsHandoverId'],
    toOrganisationId: draft.toOrganisationId as PreviewRequest['toOrganisationId'],
  }
}

/** Whether something sensitive was chosen and it is not said on what that rests. */
export const isBasisMissing = (form: HandingForm, draft: HandoverDraft): boolean =>
  !isWithin(form, draft) &&
  offersOf(form, draft).some(
    (offer) => needsBasis(offer.kind) && draft.contents.get(contentKey(offer)) === null,
  )

/** The handing that is sent; undefined while something is missing. */
export function handingOf(
  form: HandingForm,
  clientId: ClientId,
  draft: HandoverDraft,
): NewHanding | undefined {
  const asked = previewOf(form, clientId, draft)
  if (asked === undefined || draft.message.trim() === '' || isBasisMissing(form, draft))
    return undefined
  if (isStepOpen(form, draft) && draft.openStep === null) return undefined
  return { ...asked, message: draft.message, dueOn: draft.dueOn, openStep: draft.openStep }
}
