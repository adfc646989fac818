import type { ClientContext } from '../clients/operations.identity.ts'
import type { ImportRecord } from './queries.import.ts'

/** Which list is worked on, and for whom. */
export interface ImportWork {
  readonly areaId: string
  readonly referralImportId: string
  readonly staffId: string
}

/** Does a part of the work on a list as its bringer, in a transaction of its own that the access log knows. */
export type DoPart = <T>(
  event: 'ReferralImportRead' | 'ReferralImportSend',
  part: (context: ClientContext, record: ImportRecord) => Promise<T>,
) => Promise<T | undefined>
