import { readFile } from 'node:fs/promises'
import { actAs } from '../../src/areas/operations.actor.ts'
import type { ClientId } from '../../src/clients/model.access.ts'
import type { FactObservation } from '../../src/clients/model.facts.observation.ts'
import type { ItemFact, ListFact } from '../../src/clients/model.facts.ts'
import { recordFacts } from '../../src/clients/operations.facts.ts'
import { readClient } from '../../src/clients/operations.identity.ts'
import { workListQuerySchema } from '../../src/clientships/model.work-list.ts'
import { readWorkList } from '../../src/clientships/operations.work-list.ts'
import type { NewDocument } from '../../src/documents/model.document.ts'
import {
  bringDocument,
  type DocumentContext,
  readDocuments,
} from '../../src/documents/operations.documents.ts'
import type { Clock } from '../../src/platform/server/clock.ts'
import { openDb } from '../../src/platform/server/db.ts'
import { makePdf } from '../../src/platform/server/documents.ts'
import { noScanner } from '../../src/platform/server/scanner.ts'
import { createSealer } from '../../src/platform/server/sealing.ts'
import { addDays, type Day, toDay } from '../../src/platform/shared/days.ts'
import { espooKauniainen } from '../areas/espoo-kauniainen.ts'
import { listStaff } from '../areas/staff.ts'

export interface DemoDocumentsOptions {
  readonly databaseUrl: string
  readonly filesFolder: string
  readonly sealing: Buffer
  readonly clock: Clock
}

/** Whose clients bring papers, and how many of them. */
const experts = ['hepa.koske', 'hepa.oske']
const clientsOfEach = 3
const note = 'Esimerkki. Henkilöt, koulut ja yritykset ovat keksittyjä.'
const [worked, until] = [toDay('2023-01-02'), toDay('2025-08-29')]

/** A document, and what is read in it. */
interface Paper {
  readonly kind: NewDocument['kind']
  readonly title: string
  readonly datedOn: Day
  readonly content: () => Promise<Buffer>
  readonly facts: readonly (readonly [ListFact, Readonly<Partial<Record<ItemFact, string>>>])[]
}

/**
 * Brings papers of a few clients as their experts would, and records what is read in them, citing them: a diploma, a
 * photograph of a certificate and a contract. Clients who have documents are left as they are, so that it may be called
 * at every start.
 */
export async function makeDemoDocuments(options: DemoDocumentsOptions): Promise<void> {
  const { databaseUrl, filesFolder, sealing, clock } = options
  const db = openDb(databaseUrl, 'taitopolku_app', 1)
  const sealer = createSealer(sealing)
  const as = <T>(user: string, act: (context: DocumentContext) => Promise<T>): Promise<T> =>
    db.kysely.transaction().execute(async (tx) => {
      const staff = listStaff(espooKauniainen).find(({ email }) => email === `${user}@demo.test`)
      const actor = staff && (await actAs(tx, espooKauniainen.code, staff.staffId, clock))
      if (actor === undefined) throw new Error(`The demo has no ${user}.`)
      const audit = { subjects: new Set<string>(), reason: undefined }
      const today = clock.today()
      return act({ tx, actor, audit, today, sealer, filesFolder, scan: noScanner })
    })
  try {
    for (const user of experts) {
      const { rows } = await as(user, (context) =>
        readWorkList(context, workListQuerySchema.parse({ state: 'active', sort: 'started' })),
      )
      for (const [place, { clientId }] of rows.slice(0, clientsOfEach).entries()) {
        const id = clientId as ClientId
        if ((await as(user, (context) => readDocuments(context, id))).length > 0) continue
        const client = await as(user, (context) => readClient(context, id))
        const papers = papersOf(`${client.givenNames} ${client.familyName}`, clock.today(), place)
        await as(user, (context) => bringAll(context, id, papers))
      }
    }
  } finally {
    await db.close()
  }
}

/** All papers of a client and what is read in them, in one transaction: a start that is cut off leaves nothing half. */
async function bringAll(
  context: DocumentContext,
  clientId: ClientId,
  papers: readonly Paper[],
): Promise<void> {
  const observations: FactObservation[] = []
  for (const { kind, title, datedOn, content, facts } of papers) {
    const bytes = await content()
    const given = { kind, title, datedOn, content: bytes.toString('base64') }
    const { documentId } = await bringDocument(context, clientId, given)
    for (const [key, said] of facts)
      observations.push({
        ...{ key, value: { item: `${key}-${kind}`, facts: said } },
        ...{ observedOn: context.today, source: 'document', documentId },
      } as FactObservation)
  }
  await recordFacts(context, clientId, 'facts', observations)
}

/** What a client has brought by a day: everybody a diploma, every other a certificate and who may drive, every third a contract. */
function papersOf(name: string, today: Day, place: number): Paper[] {
  const degreeOn = toDay('2012-06-15')
  const recognisedOn = addDays(today, -200)
  const diploma: Paper = {
    ...{ kind: 'diploma', title: 'Liiketalouden tutkinto, mallikoulu', datedOn: degreeOn },
    content: () =>
      printed(today, 'Mallilan liiketalousopisto', 'Tutkintotodistus', [
        ['Nimi', name],
        ['Tutkinto', 'Liiketalouden ammattitutkinto'],
        ['Suoritettu', '15.6.2012'],
      ]),
    facts: [
      [
        'degree_decision',
        {
          ...{ degree_decision_kind: 'comparability', degree_decision_by: 'education_agency' },
          degree_decision_title: 'Liiketalouden ammattitutkinto',
          degree_decision_on: recognisedOn,
        },
      ],
    ],
  }
  const certificate: Paper = {
    ...{ kind: 'certificate', title: 'Työtodistus, Varasto Esimerkki Oy', datedOn: until },
    content: () => readFile(new URL('./certificate.jpg', import.meta.url)),
    facts: [
      [
        'job',
        {
          ...{ job_title: 'Varastotyöntekijä', job_employer: 'Varasto Esimerkki Oy' },
          ...{ job_in_own_field: 'no', job_started_on: worked, job_ended_on: until },
        },
      ],
      ['driving_licence', { licence_class: 'B' }],
    ],
  }
  const [from, to] = [addDays(today, -170), addDays(today, -80)]
  const contract: Paper = {
    ...{ kind: 'contract', title: 'Kesätyö, Toimisto Esimerkki Oy', datedOn: from },
    content: () =>
      printed(today, 'Toimisto Esimerkki Oy', 'Työsopimus', [
        ['Työntekijä', name],
        ['Tehtävä', 'Toimistoapulainen'],
        ['Työaika', '30 tuntia viikossa, määräaikainen'],
      ]),
    facts: [
      [
        'job',
        {
          ...{ job_title: 'Toimistoapulainen', job_employer: 'Toimisto Esimerkki Oy' },
          ...{ job_in_own_field: 'yes', job_started_on: from, job_ended_on: to },
        },
      ],
    ],
  }
  return [
    diploma,
    ...(place % 2 === 0 ? [certificate] : []),
    ...(place % 3 === 0 ? [contract] : []),
  ].filter(({ datedOn }) => datedOn <= today)
}

const template = await readFile(new URL('./paper.typ', import.meta.url), 'utf8')

/** A paper as a PDF. */
const printed = (
  day: Day,
  by: string,
  heading: string,
  lines: readonly (readonly [string, string])[],
): Promise<Buffer> =>
  makePdf({ template, data: { language: 'fi', title: heading, day, by, heading, lines, note } })
