import { z } from 'zod'
import { handingKindSchema } from '../model.handing.ts'
import { handoverIdSchema } from '../model.handover.ts'

/** The filters and the opened row of the list of handings, in the address. */
export const handingsSearchSchema = z.object({
  box: z.enum(['sent']).optional().catch(undefined),
  state: z.enum(['settled']).optional().catch(undefined),
  kind: handingKindSchema.optional().catch(undefined),
  open: handoverIdSchema.optional().catch(undefined),
})
export type HandingsSearch = z.output<typeof handingsSearchSchema>

/** What the server is asked for. */
export const handingsQueryOf = ({ box, state, kind }: HandingsSearch) => ({
  box: box ?? ('inbox' as const),
  state: state ?? ('open' as const),
  ...(kind && { kind }),
})
