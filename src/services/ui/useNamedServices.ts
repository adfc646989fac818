import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { catalogueQuery } from './queries.services.ts'
import type { NamedService } from './service-parts.ts'

/** The services of the area by code and name: what conditions lead to. Empty until they have come. */
export function useNamedServices(): NamedService[] {
  const { data } = useQuery(catalogueQuery({}))
  return useMemo(() => {
    const names = new Map(data?.services.map(({ code, name }) => [code, name]))
    return [...names].map(([code, name]) => ({ code, name }))
  }, [data])
}
