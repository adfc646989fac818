import { addDays, type Day } from '../platform/shared/days.ts'
import type { CriteriaTree } from './model.criteria.ts'
import { newTree } from './model.edit.ts'
import { type CentreCriteria, type CriteriaVersion, findInForce } from './model.versions.ts'

/** A draft while it is edited: a day may still be missing, notes are a text of lines. */
export interface DraftEdit {
  readonly validFrom: string | null
  readonly tree: CriteriaTree
  readonly document: string
  readonly text: string
  readonly notes: string
}

type Content = Pick<CriteriaVersion, 'validFrom' | 'tree' | 'source'>

/** A version as it is edited. */
export function editOf({ validFrom, tree, source }: Content): DraftEdit {
  return {
    validFrom,
    tree,
    document: source.document,
    text: source.text,
    notes: source.notes.join('\n'),
  }
}

/** What is sent of an edited draft; `criteriaDraftSchema` says whether it is whole. */
export function contentOf({ validFrom, tree, document, text, notes }: DraftEdit) {
  const lines = notes.split('\n').map((line) => line.trim())
  return {
    validFrom,
    tree,
    source: {
      document: document.trim(),
      text: text.trim(),
      notes: lines.filter((line) => line !== ''),
    },
  }
}

/** JSON with the names of every object in one order: a database and a schema each write them in their own. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Whether two drafts would be sent as the same. */
export function isSameDraft(a: DraftEdit, b: DraftEdit): boolean {
  return canonicalText(contentOf(a)) === canonicalText(contentOf(b))
}

/** Whether two drafts judge alike: the same conditions from the same day on. */
export function isSameEffect(
  a: Pick<DraftEdit, 'tree' | 'validFrom'>,
  b: Pick<DraftEdit, 'tree' | 'validFrom'>,
): boolean {
  return a.validFrom === b.validFrom && canonicalText(a.tree) === canonicalText(b.tree)
}

/** The first day of the month after a day. */
function nextMonth(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01` as Day, 31).replace(/..$/, '01') as Day
}

/**
 * Where the editing of a centre's criteria begins: at its draft, else at what is in force, from the first
 * day of the next month, or of the one after the last published start: an earlier one could not be published.
 * A centre without criteria begins at those who are unemployed.
 */
export function beginDraft(centre: CentreCriteria, today: Day): DraftEdit {
  const draft = centre.versions.find(({ status }) => status === 'draft')
  if (draft !== undefined) return editOf(draft)
  const starts = centre.versions.map((version) => version.validFrom)
  const validFrom = nextMonth(starts.reduce((last, day) => (day > last ? day : last), today))
  const inForce = findInForce(centre.versions, validFrom) ?? findInForce(centre.versions, today)
  if (inForce !== undefined) return editOf({ ...inForce, validFrom })
  return { validFrom, tree: newTree(centre.code), document: '', text: '', notes: '' }
}
