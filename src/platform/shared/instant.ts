import { z } from 'zod'

/** A point in time as an ISO string in UTC, as the API and the database rows carry it. */
export type Instant = string & { readonly __brand: 'Instant' }

/** The schema of an instant at a boundary. */
export const instantSchema = z.iso
  .datetime({ error: 'instantInvalid' })
  .meta({ description: 'A point in time, UTC' }) as z.ZodType<string> as z.ZodType<Instant>
