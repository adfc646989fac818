import { covers, type Right } from '../areas/model.rights.ts'
import { type ClientId, type ClientRights, mayOfSome, rightsOn } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Context, Permission } from '../platform/server/route.ts'
import {
  type DocumentData,
  type DocumentId,
  dataOfKind,
  type NewDocument,
} from './model.document.ts'
import { findDocument } from './queries.documents.ts'

type InClient = { readonly params: { readonly clientId: ClientId } }

/** What somebody may do with the documents of a client, by the kind of data that they belong to. */
export async function documentRights(
  context: Pick<Context<unknown>, 'tx' | 'actor' | 'today'>,
  clientId: ClientId,
): Promise<ClientRights> {
  return rightsOn(context.actor.assignments, await relationsTo(context, clientId))
}

async function answer(
  context: Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today'>,
  clientId: ClientId,
  kinds: readonly DocumentData[],
  right: Right,
): Promise<'yes' | 'no' | 'hidden'> {
  const { actor, audit } = context
  audit.subjects.add(clientId)
  if (!kinds.some((data) => mayOfSome(actor.assignments, data, right))) return 'no'
  const rights = await documentRights(context, clientId)
  for (const data of kinds) {
    const has = rights[data]
    if (has !== 'none' && covers(has, right)) return 'yes'
  }
  return rights.identity === 'none' ? 'hidden' : 'no'
}

/** To the list of a client's documents: whoever may read some of them; the list holds those alone. */
export const documentsOfClient = (name: string): Permission<InClient> => ({
  name,
  offered: ({ assignments }) =>
    mayOfSome(assignments, 'facts', 'read') || mayOfSome(assignments, 'employment', 'read'),
  allows: (context) =>
    answer(context, context.input.params.clientId, ['facts', 'employment'], 'read'),
})

/** To bring a document: the right to the data that its kind belongs to. */
export const newDocument = (
  name: string,
): Permission<InClient & { readonly body: NewDocument }> => ({
  name,
  offered: ({ assignments }) =>
    mayOfSome(assignments, 'facts', 'write') || mayOfSome(assignments, 'employment', 'write'),
  allows: (context) => {
    const { params, body } = context.input
    return answer(context, params.clientId, [dataOfKind(body.kind)], 'write')
  },
})

/** On the document of the address: the right to the data of its client that its kind belongs to. */
export const thisDocument = (
  name: string,
  right: Right,
): Permission<{ readonly params: { readonly documentId: DocumentId } }> => ({
  name,
  offered: ({ assignments }) =>
    mayOfSome(assignments, 'facts', right) || mayOfSome(assignments, 'employment', right),
  async allows(context) {
    const { tx, actor, input } = context
    const mayAny = (['facts', 'employment'] as const).some((data) =>
      mayOfSome(actor.assignments, data, right),
    )
    if (!mayAny) return 'no'
    const head = await findDocument(tx, actor.areaId, input.params.documentId)
    if (head === undefined) return 'hidden'
    return answer(context, head.clientId, [dataOfKind(head.kind)], right)
  },
})
