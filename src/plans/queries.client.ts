import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'

/** The language in which a client is served, as a code of the register; null when it is not known. */
export async function findServiceLanguage(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<string | null> {
  const row = await db
    .selectFrom('client')
    .select('serviceLanguage')
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .executeTakeFirst()
  return row?.serviceLanguage ?? null
}

/** What stands at the head of a printed plan: the person's name, the organisation, and whom to ask there. */
export interface PrintHead {
  readonly givenNames: string
  readonly familyName: string
  readonly organisation: LocalisedName
  readonly contactName: string
  readonly contactPhone: string | null
  readonly contactEmail: string | null
}

/** The responsible expert of the open clientship there is the contact; without one, who asks. */
export async function getPrintHead(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
  staffId: string,
): Promise<PrintHead> {
  const { rows } = await sql<PrintHead>`
    select c.given_names, c.family_name,
           jsonb_build_object('fi', o.name_fi, 'sv', o.name_sv, 'en', o.name_en) as organisation,
           m.name as contact_name, m.phone as contact_phone, m.email as contact_email
      from client c
      join organisation o on o.area_id = c.area_id and o.organisation_id = ${organisationId}
      join staff_member m on m.area_id = c.area_id and m.staff_id = coalesce(
           (select s.responsible_id from clientship s
             where s.area_id = c.area_id and s.client_id = c.client_id and s.organisation_id = ${organisationId}
               and s.state <> 'ended' limit 1), ${staffId})
     where c.area_id = ${areaId} and c.client_id = ${clientId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RangeError('The client of a plan in sight is in sight')
  return row
}
