import type { Study, StudyId } from '../../src/impact/model.study.ts'
import { createRandom } from '../../src/platform/shared/random.ts'
import type { Caller } from '../database/test-app.ts'

/** A made-up table of persons: clients earn 2,000 more than they would have, and are younger than the others. */
export function personsCsv(persons: number, seed = 2026): string {
  const random = createRandom(seed)
  const rows = Array.from({ length: persons }, (_, index) => {
    const isClient = random.next() < 0.3
    const age = Math.round(25 + random.next() * 30 - (isClient ? 3 : 0))
    const sex = random.next() < 0.5 ? 'female' : 'male'
    const before = Math.round(5000 + random.next() * 20_000)
    const income = Math.round(before + random.next() * 8000 + (isClient ? 2000 : 0))
    return [`p${index}`, isClient ? 1 : 0, age, sex, before, income].join(',')
  })
  return `${['id,client,age,sex,before,income', ...rows].join('\n')}\n`
}

export const specification = (title: string) => `title: ${title}
question: Nousivatko tulot?
data: { units: persons.csv, id: id, treatment: client }
outcomes: [{ column: income, label: Tulot, unit: "€/v" }]
covariates: [age, sex, before]
match: { method: nearest, ratio: 1 }
`

/** What tests do with studies as somebody. */
export function researcher(as: Caller) {
  const read = async (studyId: StudyId) => (await as<Study>(`GET /api/studies/${studyId}`)).body
  return {
    read,
    async create(title: string): Promise<StudyId> {
      const { body } = await as<{ studyId: StudyId }>('POST /api/studies', {
        ...{ title, purpose: 'Nousivatko asiakkaiden tulot?', keepUntil: '2027-11-21' },
      })
      return body.studyId
    },
    async bring(studyId: StudyId, name: string, text: string) {
      const content = Buffer.from(text)
      const files = `/api/studies/${studyId}/files`
      const begun = await as<{ studyFileId: string; errorCode?: string }>(`POST ${files}`, {
        ...{ name, bytes: content.length },
      })
      if (begun.status !== 200) return begun
      const file = `${files}/${begun.body.studyFileId}`
      await as(`PUT ${file}/parts/0`, { content: content.toString('base64') })
      return as<Study & { errorCode?: string }>(`POST ${file}/complete`)
    },
    async save(studyId: StudyId, text: string) {
      const { version } = await read(studyId)
      return as<Study>(`PUT /api/studies/${studyId}/specification`, { text, version })
    },
    ask: (studyId: StudyId) =>
      as<{ studyRunId: string; errorCode?: string }>(`POST /api/studies/${studyId}/runs`),
    /** A study with data and specification, ready to be run. */
    async prepare(title: string, persons = 400): Promise<StudyId> {
      const studyId = await this.create(title)
      await this.bring(studyId, 'persons.csv', personsCsv(persons))
      await this.save(studyId, specification(title))
      return studyId
    },
  }
}
