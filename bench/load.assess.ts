import { randomUUID } from 'node:crypto'
import type { Assessments } from '../src/assessments/model.assessment.ts'
import type { User } from './load.users.ts'

/** A section of an assessment that its user saves again and again, each time on the version of the last save. */
export interface SectionSave {
  /** Of the assessment; its section is saved below it. */
  readonly path: string
  version: number
}

const section = 'goal'
/** Free answers, so that a save can be done any number of times: bound ones would grow the facts of the client. */
const answers = [{ goal: 'any_work' }, { goal: 'business' }] as const
const perUser = 3

export const saveRequest = (save: SectionSave) => ({
  path: `${save.path}/sections/${section}`,
  body: {
    ...{ version: save.version, answers: answers[save.version % 2], facts: [], confirmed: [] },
  },
})

/** Opens entry interviews for clients of the user; of who may not write assessments there are none. */
export async function openAssessments(url: string, user: User): Promise<SectionSave[]> {
  const call = async <T>(path: string, body?: object): Promise<T | undefined> => {
    const answer = await fetch(`${url}${path}`, {
      headers: {
        cookie: user.cookie,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    return answer.ok ? ((await answer.json()) as T) : undefined
  }
  const mine = await call<{ rows: { clientId: string }[] }>('/api/clients?scope=mine')
  const saves: SectionSave[] = []
  for (const { clientId } of mine?.rows ?? []) {
    if (saves.length === perUser) break
    const path = `/api/clients/${clientId}/assessments`
    const form = (await call<Assessments>(path))?.forms.find(({ kind }) => kind === 'entry')
    if (form === undefined) continue
    const opened = await call<{ assessmentId: string }>(path, { formId: form.formId })
    if (opened !== undefined)
      saves.push({ path: `/api/assessments/${opened.assessmentId}`, version: 0 })
  }
  return saves
}
