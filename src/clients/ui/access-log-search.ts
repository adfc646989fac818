import { z } from 'zod'
import { daySchema } from '../../platform/shared/days.ts'
import { type AccessLogQuestion, accessOutcomes } from '../model.access-log.ts'
import { hetuSchema } from '../model.hetu.ts'

/** What of the search stands in the address: never an identity code. A wrong part is left out. */
export const accessLogSearchSchema = z.object({
  client: z.int().min(1).optional().catch(undefined),
  reader: z.uuid().optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  until: daySchema.optional().catch(undefined),
  outcome: z.enum(accessOutcomes).optional().catch(undefined),
})
export type AccessLogSearch = z.output<typeof accessLogSearchSchema>

/** Who is meant by what was written: one of a client number, a whole identity code, a text key of what is wrong. */
interface Meant {
  readonly clientNumber?: number
  readonly hetu?: string
  readonly fault?: 'clientUnreadable'
}

/** Reads who is meant; nobody, when nothing is written. */
export function readClient(text: string): Meant {
  const plain = text.trim()
  if (plain === '') return {}
  if (/^\d{1,9}$/.test(plain)) return { clientNumber: Number(plain) }
  const hetu = hetuSchema.safeParse(plain)
  return hetu.success ? { hetu: hetu.data } : { fault: 'clientUnreadable' }
}

/** The question to the server; an identity code comes apart from the address. */
export function questionOf(
  search: AccessLogSearch,
  hetu: string | undefined,
): Omit<AccessLogQuestion, 'after' | 'hetu'> & { hetu: string | null } {
  return {
    clientNumber: hetu === undefined ? (search.client ?? null) : null,
    hetu: hetu ?? null,
    staffId: search.reader ?? null,
    from: search.from ?? null,
    until: search.until ?? null,
    outcome: search.outcome ?? null,
  }
}

/** Whether the last day comes before the first. */
export const isReversed = ({ from, until }: AccessLogSearch): boolean =>
  from !== undefined && until !== undefined && until < from
