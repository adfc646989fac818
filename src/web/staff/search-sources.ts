import { clientSource } from '../clients/search.ts'
import { inboxActionSource } from '../inbox/search.ts'
import { referralActionSource } from '../referrals/search.ts'
import type { SearchSource } from './search-source.ts'

/** What the search of the top bar finds besides the pages, in the order shown. */
export const searchSources: readonly SearchSource[] = [
  clientSource,
  referralActionSource,
  inboxActionSource,
]
