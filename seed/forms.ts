import { readFileSync } from 'node:fs'
import type { AssessmentKind, FormContent } from '../src/assessments/model.form.ts'
import type { Row } from './rows.ts'

/** A form as it is delivered: its first version, published. */
export interface DeliveredForm {
  readonly code: string
  readonly kind: AssessmentKind
  readonly content: FormContent
}

export const deliveredForms = JSON.parse(
  readFileSync(new URL('../data/forms/forms.json', import.meta.url), 'utf8'),
) as readonly DeliveredForm[]

/** The delivered forms as rows of an area; its administrator may make further versions of each. */
export const formRows = (idOf: (code: string) => string): Row[] =>
  deliveredForms.map(({ code, kind }) => ({
    ...{ form_id: idOf(code), code, kind, made_at: '2026-01-01T00:00:00Z' },
  }))

/** The first versions of the delivered forms. */
export const formVersionRows = (idOf: (code: string) => string): Row[] =>
  deliveredForms.map(({ code, content }) => ({
    ...{ form_id: idOf(code), number: 1, state: 'published', content, version: 1 },
    ...{ saved_at: '2026-01-01T00:00:00Z', published_at: '2026-01-01T00:00:00Z' },
  }))
