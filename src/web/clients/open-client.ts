import { createContext, useContext } from 'react'
import type { Client } from '../../clients/model.identity.ts'

const OpenClientContext = createContext<Client | undefined>(undefined)
export const OpenClientProvider = OpenClientContext.Provider

/** The client whose page is open; only under `ClientPage`. */
export function useOpenClient(): Client {
  const client = useContext(OpenClientContext)
  if (!client) throw new Error('useOpenClient needs a ClientPage above it')
  return client
}
