import type { ClientId } from '../clients/model.access.ts'
import { findOpenTrace } from '../eligibility/operations.open-trace.ts'
import type { Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { returnWords } from './letters/return-words.ts'
import type { ReturnReason } from './model.handover.ts'
import {
  letterLanguage,
  type NoticeContent,
  type NoticeId,
  type NoticeKind,
} from './model.notice.ts'
import {
  findResponsible,
  getSender,
  getStaffContact,
  getToldHandover,
  insertNotice,
  listSuggestedServices,
} from './queries.notices.ts'

/** Reasons that are explained by the criteria; with another one the criteria would say something else. */
const explained: readonly ReturnReason[] = ['criteria_not_met', 'facts_missing']

/**
 * Tells a client in plain words what was done with their referral: keeps what the letter says as it stands now. Call it
 * after the step itself is written, and after the clientship that an acceptance begins, in the same transaction. The
 * caller has authorised the step and writes the access log.
 * @param notice `madeBy` is the staff member who took the step, `visibleTo` the organisations with access to the client;
 *   without a language the client's own service language, where letters are written in it
 */
export async function addNotice(
  tx: Tx,
  notice: {
    readonly areaId: string
    readonly clientId: ClientId
    readonly handoverId: string
    readonly kind: NoticeKind
    readonly madeBy: string
    readonly visibleTo: readonly string[]
    readonly today: Day
    readonly language?: Locale
  },
): Promise<NoticeId> {
  const { today, language, ...row } = notice
  const { areaId, clientId, handoverId, kind, madeBy } = row
  const told = await getToldHandover(tx, areaId, clientId, handoverId)
  const centreId = told.toOrganisationId ?? told.fromOrganisationId
  const isDecision = kind === 'referral_accepted' || kind === 'referral_returned'
  const from = await getSender(tx, areaId, told.fromOrganisationId)
  const centre = await getSender(tx, areaId, centreId)
  const referrer = await getStaffContact(tx, areaId, told.fromStaffId)
  const decider = isDecision ? await getStaffContact(tx, areaId, madeBy) : referrer
  const responsible =
    kind === 'referral_accepted' ? await findResponsible(tx, areaId, handoverId) : undefined
  const asked = responsible ?? decider
  const isRecorded = told.referringOrganisationId !== told.fromOrganisationId
  const referring = isRecorded ? await getSender(tx, areaId, told.referringOrganisationId) : from
  const sender = isDecision ? centre : from
  const content: NoticeContent = {
    on: today,
    recipient: told.recipient,
    number: told.number,
    sender,
    referrer: { name: isRecorded ? null : referrer.name, organisation: referring.name },
    centre: centre.name,
    contact: {
      name: asked.name,
      organisation: sender.name,
      phone: asked.phone ?? sender.phone,
      email: asked.email,
    },
    decideBy: kind === 'referral_sent' ? told.dueOn : null,
    returned:
      kind !== 'referral_returned' || told.returnReason === null
        ? null
        : {
            reason: told.returnReason,
            ...returnWords(
              explained.includes(told.returnReason)
                ? (await findOpenTrace(tx, areaId, clientId, centreId, today))?.trace
                : undefined,
            ),
            services: await listSuggestedServices(tx, areaId, handoverId),
          },
  }
  const clientNoticeId = newId<'ClientNotice'>()
  await insertNotice(tx, {
    ...row,
    clientNoticeId,
    language: language ?? letterLanguage(told.serviceLanguage),
    content,
  })
  return clientNoticeId
}
