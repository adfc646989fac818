import type { Read } from '../platform/server/db.ts'
import type { AssessmentKind, FormContent, FormId } from './model.form.ts'

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
