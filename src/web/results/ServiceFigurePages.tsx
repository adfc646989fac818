import { getRouteApi } from '@tanstack/react-router'
import { ServiceFiguresPage } from '../../outcomes/ui/ServiceFiguresPage.tsx'
import { useAbove, useAreaTabs, useTabs } from './ResultPages.tsx'

const centre = getRouteApi('/staff/results/$organisationId/services')
const area = getRouteApi('/staff/results/services')

/** Seats, waiting and cost of the services of an organisation; year and service stand in the address. */
export function CentreServices() {
  const { organisationId } = centre.useParams()
  const { year, service } = centre.useSearch()
  const navigate = centre.useNavigate()
  return (
    <ServiceFiguresPage
      organisationId={organisationId}
      year={year}
      service={service}
      onYear={(chosen) => void navigate({ search: (now) => ({ ...now, year: chosen }) })}
      onService={(chosen) =>
        void navigate({
          search: (now) => ({ ...now, service: chosen }),
          replace: true,
          resetScroll: false,
        })
      }
      tabs={useTabs(organisationId)}
      above={useAbove()}
    />
  )
}

/** The same of the area. */
export function AreaServices() {
  const { year, service } = area.useSearch()
  const navigate = area.useNavigate()
  return (
    <ServiceFiguresPage
      organisationId={undefined}
      year={year}
      service={service}
      onYear={(chosen) => void navigate({ search: (now) => ({ ...now, year: chosen }) })}
      onService={(chosen) =>
        void navigate({
          search: (now) => ({ ...now, service: chosen }),
          replace: true,
          resetScroll: false,
        })
      }
      tabs={useAreaTabs()}
    />
  )
}
