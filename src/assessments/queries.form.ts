import { type RawBuilder, sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { AssessmentKind, FormContent, FormId, FormState } from './model.form.ts'

/** A published version of a form. */
export interface PublishedForm {
  readonly formId: FormId
  readonly code: string
  readonly kind: AssessmentKind
  readonly number: number
  readonly content: FormContent
}

const published = (db: Read, areaId: string) =>
  db
    .selectFrom('form as f')
    .innerJoin('formVersion as v', (join) =>
      join.onRef('v.areaId', '=', 'f.areaId').onRef('v.formId', '=', 'f.formId'),
    )
    .select(['f.formId', 'f.code', 'f.kind', 'v.number'])
    .where('f.areaId', '=', areaId)
    .where('v.areaId', '=', areaId)
    .where('v.state', '=', 'published')

/** The forms that may be opened, without what they ask. */
export async function listPublished(
  db: Read,
  areaId: string,
): Promise<(Omit<PublishedForm, 'content'> & { readonly title: FormContent['title'] })[]> {
  const rows = await published(db, areaId)
    .select((eb) =>
      eb
        .ref('v.content', '->')
        .key('title' as never)
        .as('title'),
    )
    .orderBy('f.code')
    .execute()
  return rows as never
}

/** The published version of a form, or undefined. */
export async function findPublished(
  db: Read,
  areaId: string,
  formId: FormId,
): Promise<PublishedForm | undefined> {
  const row = await published(db, areaId)
    .select('v.content')
    .where('f.formId', '=', formId)
    .executeTakeFirst()
  return row as PublishedForm | undefined
}

/** A version of a form with whose it is. */
export interface VersionRow {
  readonly formId: FormId
  readonly code: string
  readonly kind: AssessmentKind
  readonly number: number
  readonly state: FormState
  readonly content: FormContent
  readonly savedBy: string | null
  readonly savedAt: Instant
  readonly publishedAt: Instant | null
  readonly retiredAt: Instant | null
  readonly version: number
}

const versions = (content: RawBuilder<unknown>, areaId: string) => sql`
  select f.form_id, f.code, f.kind, v.number, v.state, ${content} as content, m.name as saved_by, v.saved_at,
         v.published_at, v.retired_at, v.version
    from form f
    join form_version v on v.area_id = f.area_id and v.form_id = f.form_id
    left join staff_member m on m.area_id = v.area_id and m.staff_id = v.saved_by
   where f.area_id = ${areaId}`

/** All versions of all forms, their titles alone; of each form the latest first. */
export async function listVersions(db: Read, areaId: string): Promise<VersionRow[]> {
  const title = sql`jsonb_build_object('title', v.content -> 'title', 'sections', '[]'::jsonb)`
  const { rows } = await sql<VersionRow>`
    ${versions(title, areaId)} order by f.code, v.number desc`.execute(db)
  return rows
}

/** A version of a form; without a number the latest. */
export async function findVersion(
  db: Read,
  areaId: string,
  formId: FormId,
  number?: number,
): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`
    ${versions(sql`v.content`, areaId)} and f.form_id = ${formId}
      ${number === undefined ? sql`` : sql`and v.number = ${number}`}
    order by v.number desc limit 1`.execute(db)
  return rows[0]
}

/** Takes the form for this transaction: commands on it follow each other. */
export async function lockForm(tx: Tx, areaId: string, formId: FormId): Promise<boolean> {
  const row = await tx
    .selectFrom('form')
    .select('formId')
    .where('areaId', '=', areaId)
    .where('formId', '=', formId)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a form; gives whether its code was free. */
export async function insertForm(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly formId: FormId
    readonly code: string
    readonly kind: AssessmentKind
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('form')
    .values(row)
    .onConflict((on) => on.columns(['areaId', 'code']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Begins a version as a draft. */
export async function insertDraft(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly formId: FormId
    readonly number: number
    readonly content: FormContent
    readonly savedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('formVersion')
    .values({ ...row, content: JSON.stringify(row.content), state: 'draft' })
    .execute()
}

/** Changes a version of a form that is locked, and counts its version on. */
export async function updateVersion(
  tx: Tx,
  areaId: string,
  formId: FormId,
  number: number,
  change:
    | { readonly content: FormContent; readonly savedBy: string }
    | { readonly publishedBy: string }
    | 'retire',
): Promise<void> {
  const set =
    change === 'retire'
      ? { state: 'retired', retiredAt: sql<Instant>`now()` }
      : 'content' in change
        ? {
            content: JSON.stringify(change.content),
            savedBy: change.savedBy,
            savedAt: sql<Instant>`now()`,
          }
        : {
            state: 'published',
            publishedBy: change.publishedBy,
            publishedAt: sql<Instant>`now()`,
          }
  await tx
    .updateTable('formVersion')
    .set({ ...set, version: sql<number>`version + 1` })
    .where('areaId', '=', areaId)
    .where('formId', '=', formId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

/** Takes away a draft. */
export async function deleteDraft(
  tx: Tx,
  areaId: string,
  formId: FormId,
  number: number,
): Promise<void> {
  await tx
    .deleteFrom('formVersion')
    .where('areaId', '=', areaId)
    .where('formId', '=', formId)
    .where('number', '=', number)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
}
