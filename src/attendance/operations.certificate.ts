import { clientLanguageOf } from '../clients/model.client-language.ts'
import { type ClientContext, readClient } from '../clients/operations.identity.ts'
import { makePdf } from '../platform/server/documents.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import { FileAnswer, mediaTypes } from '../platform/server/file-answer.ts'
import type { EnrolmentId } from '../services/model.enrolment.ts'
import { conceptsOf } from '../skills/operations.concepts.ts'
import { type Certificate, certificateDocument } from './certificate/certificate-document.ts'
import { progressOf } from './model.progress.ts'
import { listAttended } from './queries.alarms.ts'
import { findParticipation } from './queries.certificate.ts'

/**
 * What a certificate of a participation tells: it needs attendance that was marked.
 * @throws ApiError 404, or 409 `nothingAttended` before anything was attended
 */
export async function readCertificate(
  context: ClientContext,
  enrolmentId: EnrolmentId,
): Promise<Certificate & { readonly serviceLanguage: string | null }> {
  const { tx, actor, today } = context
  const found = await findParticipation(tx, actor.areaId, enrolmentId)
  if (found === undefined) throw notFound()
  const { clientId, offeringId, endsOn, lastOn, concepts } = found
  const client = await readClient(context, clientId)
  const progress = progressOf(await listAttended(tx, actor.areaId, [offeringId], [clientId]))
  if (progress.attended === 0) throw conflict('nothingAttended')
  return {
    ...{ organisation: found.organisation, from: found.from },
    ...{ service: found.service, clientNames: found.clientNames },
    name: `${client.usedName ?? client.givenNames} ${client.familyName}`,
    until: lastOn ?? (endsOn < today ? endsOn : today),
    attendedMinutes: progress.attendedMinutes,
    heldMinutes: progress.heldMinutes,
    skills: conceptsOf(concepts).map(({ label }) => label),
    day: today,
    serviceLanguage: client.serviceLanguage,
  }
}

/** A certificate of participation as an accessible PDF, Finnish beside the client's language; its name tells nothing of the person. */
export async function printCertificate(
  context: ClientContext,
  enrolmentId: EnrolmentId,
): Promise<FileAnswer> {
  const { serviceLanguage, ...certificate } = await readCertificate(context, enrolmentId)
  const language = serviceLanguage === null ? null : clientLanguageOf(serviceLanguage)
  const pdf = await makePdf(certificateDocument(certificate, language))
  return new FileAnswer(`todistus-${language ?? 'fi'}.pdf`, mediaTypes.pdf, pdf)
}
