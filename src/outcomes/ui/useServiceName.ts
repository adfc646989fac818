import { useFormat } from '../../platform/browser/Format.tsx'
import type { ServiceFigure, ServiceFigures } from '../model.service-figures.ts'

/** How a service is called among others: with its provider where there are several. */
export function useServiceName({ organisations }: ServiceFigures) {
  const format = useFormat()
  return ({ name, organisation }: Pick<ServiceFigure, 'name' | 'organisation'>): string =>
    organisations.length === 1
      ? format.name(name)
      : `${format.name(name)} (${format.name(organisation.name)})`
}
