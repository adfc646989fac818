import { actAs } from '../areas/operations.actor.ts'
import { type ClientId, rightsOn } from '../clients/model.access.ts'
import { recordAccess } from '../clients/operations.access-log.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Clock } from '../platform/server/clock.ts'
import type { Read } from '../platform/server/db.ts'
import { makePdf } from '../platform/server/documents.ts'
import type { AuditContext } from '../platform/server/route.ts'
import type { Sealer } from '../platform/server/sealing.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { cvDocument } from './cv/cv-document.ts'
import { type CvExtra, readCv } from './operations.cv.ts'
import { findAreaOfClient, findPrinter } from './queries.cv.ts'

/** Whose CV is printed, and with whose rights. */
export interface WantedCv {
  readonly clientId: ClientId
  /** The e-mail address of who prints; undefined: whoever works with the client. */
  readonly by: string | undefined
  readonly language: Locale
  readonly clock: Clock
  readonly sealer: Sealer
  readonly extras: readonly CvExtra[]
}

/**
 * The usual CV of a client as a PDF. It is read with the rights of who prints it, and that stands in the access log.
 * @param owner the database as its owner, to find in which area the client is
 * @param app the database as the application
 * @throws Error with a sentence
 */
export async function printCvOf(
  owner: Read,
  app: Read,
  { clientId, by, language, clock, sealer, extras }: WantedCv,
): Promise<Buffer> {
  const areaId = await findAreaOfClient(owner, clientId)
  if (areaId === undefined) throw new Error(`there is no client ${clientId}.`)
  const today = clock.today()
  const staffId = await findPrinter(owner, areaId, clientId, by, today)
  if (staffId === undefined)
    throw new Error(
      by === undefined
        ? 'nobody works with the client today: say with --by who prints.'
        : `nobody with the address ${by} works in the area.`,
    )
  const cv = await app.transaction().execute(async (tx) => {
    const actor = await actAs(tx, areaId, staffId, clock)
    if (actor === undefined) return 'who prints does not work in the area today.'
    const audit: AuditContext = { subjects: new Set([clientId]), reason: undefined }
    const context = { tx, actor, audit, today, sealer }
    const rights = rightsOn(actor.assignments, await relationsTo(context, clientId))
    const mayRead = rights.facts !== 'none'
    const read = mayRead ? await readCv(context, clientId, { language }, extras) : undefined
    await recordAccess(tx, actor, {
      ...{ event: 'CvPrint', route: 'taitopolku report cv', reason: undefined },
      ...{ outcome: mayRead ? 'done' : 'refused', subjects: audit.subjects },
    })
    return read ?? 'who prints may not read facts of the client; that was noted in the access log.'
  })
  if (typeof cv === 'string') throw new Error(cv)
  return makePdf(cvDocument(cv, today))
}
