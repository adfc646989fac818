import type { Read, Tx } from '../platform/server/db.ts'
import { notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Interpreter, InterpreterChange, InterpreterContent } from './model.interpreter.ts'

/** Interpreters of an area by their name; one when the id is given. */
export async function listInterpreters(
  db: Read,
  areaId: string,
  interpreterId?: string,
): Promise<Interpreter[]> {
  const rows = await db
    .selectFrom('interpreter')
    .select(['interpreterId', 'name', 'languages', 'phone', 'email', 'closedOn', 'version'])
    .where('areaId', '=', areaId)
    .$if(interpreterId !== undefined, (q) => q.where('interpreterId', '=', interpreterId ?? ''))
    .orderBy('name')
    .orderBy('interpreterId')
    .execute()
  return rows as Interpreter[]
}

/** Adds an interpreter to an area. */
export async function insertInterpreter(
  tx: Tx,
  areaId: string,
  content: InterpreterContent,
): Promise<Interpreter> {
  const interpreterId = newId<'Interpreter'>()
  await tx
    .insertInto('interpreter')
    .values({ areaId, interpreterId, ...content })
    .execute()
  const [inserted] = await listInterpreters(tx, areaId, interpreterId)
  if (inserted === undefined) throw notFound()
  return inserted
}

/** Changes what is known of an interpreter, or ends asking them. */
export function updateInterpreter(
  tx: Tx,
  areaId: string,
  interpreterId: string,
  { version, ...change }: InterpreterChange,
): Promise<Interpreter> {
  return savedVersion(
    tx
      .updateTable('interpreter')
      .set({ ...change, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('interpreterId', '=', interpreterId)
      .where('version', '=', version),
    async () => (await listInterpreters(tx, areaId, interpreterId))[0],
  )
}
