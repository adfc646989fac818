import type { Kysely } from 'kysely'

export type Read = Kysely<object>
