import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Who may do what, as the area decided it: read anew here, so that it is held against the application's own table. */
const matrix = parse<Record<string, string>>(readFileSync('test/cases/access.csv', 'utf8'), {
  columns: true,
})

export type OracleRight = 'none' | 'read' | 'write'

const cells = new Map(
  matrix.flatMap(({ role = '', data = '', ...relations }) =>
    Object.entries(relations).map(([relation, right]) => [`${role}/${data}/${relation}`, right]),
  ),
)

/** One cell of the matrix. */
export function cell(role: string, data: string, relation: string): OracleRight {
  const right = cells.get(`${role}/${data}/${relation}`)
  if (right !== 'none' && right !== 'read' && right !== 'write')
    throw new Error(`The matrix has no cell ${role}/${data}/${relation}`)
  return right
}

/** A person's work, in plain values. */
export interface OracleActor {
  readonly area: string
  readonly work: readonly { readonly role: string; readonly organisation: string }[]
}

/** A client's situation, as far as the person is concerned. */
export interface OracleClient {
  readonly area: string
  readonly current: readonly string[]
  readonly former: readonly string[]
  /** In which organisations the person has the client as their own, or a referral of them. */
  readonly own: readonly string[]
  readonly drafted: readonly string[]
  readonly sent: readonly string[]
}

/** What the matrix allows a person with a kind of a client's data: the most that any role and relation gives. */
export function oracleRight(actor: OracleActor, client: OracleClient, data: string): OracleRight {
  let best: OracleRight = 'none'
  for (const { role, organisation } of actor.work) {
    const relations: [relation: string, most: OracleRight][] = []
    if (actor.area !== client.area) relations.push(['other_area', 'write'])
    else {
      relations.push(['other_organisation', 'write'])
      if (client.own.includes(organisation)) relations.push(['own_client', 'write'])
      if (client.drafted.includes(organisation)) relations.push(['sent_by_me', 'write'])
      if (client.sent.includes(organisation)) relations.push(['sent_by_me', 'read'])
      if (client.current.includes(organisation)) relations.push(['same_organisation', 'write'])
      if (client.former.includes(organisation)) relations.push(['former', 'write'])
    }
    for (const [relation, most] of relations) {
      const given = cell(role, data, relation)
      if (given === 'write' && most === 'write') return 'write'
      if (given !== 'none') best = 'read'
    }
  }
  return best
}

/** Whether the roles of a person ever give this right to this kind of any client's data. */
export function oracleEver(actor: OracleActor, data: string, right: 'read' | 'write'): boolean {
  return actor.work.some(({ role }) =>
    ['own_client', 'same_organisation', 'sent_by_me', 'former'].some((relation) => {
      const given = cell(role, data, relation)
      return given === 'write' || (given === 'read' && right === 'read')
    }),
  )
}
