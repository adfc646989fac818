/**
 * Every table whose rows belong to a client, of all domains; a catalogue test holds the list against the database, so
 * that no table is forgotten when an organisation's access changes or a person is erased.
 */

/** Read by the organisations that have access now; in the order in which rows can be deleted. */
export const ownedTables = [
  'client_profile',
  'client_support_profile',
  'client_fact',
  'client_support_fact',
  'client_contact',
  'client_protected_contact',
  'client_relation',
] as const

/** Read by former organisations too: the identity, what it is found by, and who had access when. */
export const lastingTables = [
  'client_token',
  'client_former_hetu',
  'client_access',
  'client',
] as const

/** About two clients: read by the organisations that have access to both. */
export const pairTables = {
  client_merge: 'merged_client_id',
  client_distinct: 'other_client_id',
} as const
export type PairTable = keyof typeof pairTables

/**
 * Stands in `visible_to` where no organisation has access: row-level security lets no row be written that nobody in
 * sight may see, so an empty list could not be.
 */
export const nobody = '00000000-0000-0000-0000-000000000000'
