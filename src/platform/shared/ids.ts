import { z } from 'zod'

/** The id of a kind of thing; ids of two kinds do not mix at compile time. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

/** The schema of an id at a boundary: the only place where text becomes an id. */
export function idSchema<Kind extends string>(kind: Kind): z.ZodType<Id<Kind>> {
  // The brand exists for the compiler alone, so the schema of the text is the schema of the id.
  return z
    .uuid({ error: 'idInvalid' })
    .meta({ description: `Id: ${kind}` }) as unknown as z.ZodType<Id<Kind>>
}
