import { describe, expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import { deliveredPath, readCriteria } from './delivered-criteria.ts'
import { criteriaFaults } from './model.criteria.ts'
import { beginDraft, contentOf, editOf, isSameDraft, isSameEffect } from './model.draft.ts'
import {
  type CentreCriteria,
  type CriteriaVersion,
  criteriaDraftSchema,
  organisationIdSchema,
} from './model.versions.ts'

const { constants, root, source } = await readCriteria(deliveredPath('koske'))
const today = toDay('2026-11-21')
const organisationId = organisationIdSchema.parse('00000000-0000-4000-8000-000000000001')
const version = (changes: Partial<CriteriaVersion>): CriteriaVersion => ({
  criteriaId: '00000000-0000-4000-8000-000000000002',
  organisationId,
  status: 'published',
  validFrom: toDay('2025-01-01'),
  validTo: null,
  tree: { constants, root },
  source,
  publishedAt: null,
  publishedBy: null,
  version: 1,
  ...changes,
})
const centreWith = (...versions: CriteriaVersion[]): CentreCriteria => ({
  organisationId,
  code: 'koske',
  name: { fi: 'Koske', sv: 'Koske', en: 'Koske' },
  services: [],
  versions,
  editable: true,
})

describe('a draft of criteria', () => {
  it('begins at what is in force, from the first day of the next month', () => {
    const edit = beginDraft(centreWith(version({})), today)
    expect(edit).toEqual({ ...editOf(version({})), validFrom: '2026-12-01' })
    expect(beginDraft(centreWith(version({})), toDay('2026-12-31')).validFrom).toBe('2027-01-01')
    expect(beginDraft(centreWith(version({})), toDay('2027-01-31')).validFrom).toBe('2027-02-01')
  })

  it('begins after what is published already for a later day, and at its conditions', () => {
    const coming = version({
      validFrom: toDay('2026-12-01'),
      source: { ...source, text: 'Coming' },
    })
    const now = version({ validTo: toDay('2026-11-30') })
    expect(beginDraft(centreWith(coming, now), today)).toEqual({
      ...editOf(coming),
      validFrom: '2027-01-01',
    })
  })

  it('begins at the draft when there is one', () => {
    const draft = version({ status: 'draft', validFrom: toDay('2027-05-05') })
    expect(beginDraft(centreWith(draft, version({})), today)).toEqual(editOf(draft))
  })

  it('of a centre without criteria begins at a condition that can be used, and lacks its source', () => {
    const edit = beginDraft(centreWith(), today)
    expect(criteriaFaults(edit.tree)).toEqual([])
    const { error } = criteriaDraftSchema.safeParse(contentOf(edit))
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['source.document'])
  })

  it('is sent as it was read, and is the same whatever blanks stand around its texts', () => {
    const edit = editOf(version({}))
    const { validFrom, tree } = version({})
    expect(contentOf(edit)).toEqual({ validFrom, tree, source })
    expect(isSameDraft(edit, { ...edit, notes: `\n ${edit.notes}\n`, text: `${edit.text} ` })).toBe(
      true,
    )
    expect(isSameDraft(edit, { ...edit, notes: '' })).toBe(false)
  })

  it('judges as before whatever its source, and in whatever order the database writes it', () => {
    const edit = editOf(version({}))
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      const entries = Object.entries(value).map(([name, part]) => [name, reversed(part)] as const)
      return Object.fromEntries(entries.toReversed())
    }
    const stored = { ...edit, tree: reversed(edit.tree) as typeof edit.tree, document: 'Other' }
    expect(isSameEffect(edit, stored)).toBe(true)
    expect(isSameEffect(edit, { ...edit, validFrom: '2027-01-01' })).toBe(false)
    const other = JSON.parse(JSON.stringify(edit.tree).replace('B1.1', 'B1.2'))
    expect(isSameEffect(edit, { ...edit, tree: other })).toBe(false)
  })
})
