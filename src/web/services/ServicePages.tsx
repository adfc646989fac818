import { Button } from '@mantine/core'
import { IconArrowLeft, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { useInterpreterCodes, useRoomCodes } from '../../areas/ui/queries.rooms.ts'
import { useArea } from '../../areas/ui/queries.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Offering, OfferingId } from '../../services/model.offering.ts'
import type { CatalogueService, ServiceLine } from '../../services/model.service.ts'
import { serviceTexts } from '../../services/texts/texts.ts'
import { CalendarPage } from '../../services/ui/CalendarPage.tsx'
import { CataloguePage } from '../../services/ui/CataloguePage.tsx'
import { MenuPage } from '../../services/ui/MenuPage.tsx'
import { OfferingPage } from '../../services/ui/OfferingPage.tsx'
import { ServicePage } from '../../services/ui/ServicePage.tsx'
import { SessionSection } from '../../services/ui/SessionSection.tsx'
import type { Look } from '../../services/ui/YearGrid.tsx'
import { NavTabs } from '../NavTabs.tsx'
import { useMe } from '../staff/me.ts'

const catalogue = getRouteApi('/staff/services/')
const calendar = getRouteApi('/staff/services/calendar')
const menu = getRouteApi('/staff/services/menu')
const one = getRouteApi('/staff/services/$serviceId')
const group = getRouteApi('/staff/services/offerings/$offeringId')

type ServiceId = CatalogueService['serviceId']

function Tabs() {
  const t = useTexts(serviceTexts)
  const { permitted } = useMe()
  return (
    <NavTabs
      label={t.pages.label}
      items={[
        { path: '/services', text: t.pages.catalogue, exact: true },
        { path: '/services/calendar', text: t.pages.calendar },
        ...(permitted.includes('serviceMenu')
          ? [{ path: '/services/menu', text: t.menu.page }]
          : []),
      ]}
    />
  )
}

/** The organisations of the area by their short names. */
function useProviders() {
  const organisations = useArea().data?.organisations
  return (organisations ?? none).map(({ organisationId, shortName }) => ({
    organisationId,
    name: shortName,
  }))
}
const none: NonNullable<ReturnType<typeof useArea>['data']>['organisations'] = []

/** The offices of the area that are not closed. */
const useOffices = () =>
  useArea().data?.offices.filter(({ closedOn }) => closedOn === null) ?? noOffices
const noOffices: NonNullable<ReturnType<typeof useArea>['data']>['offices'] = []

const toService = (serviceId: ServiceId, content: ReactNode) => (
  <Link to="/services/$serviceId" params={{ serviceId }}>
    {content}
  </Link>
)
const toOffering = (offeringId: OfferingId, content: ReactNode, look?: Look) => (
  <Link
    to="/services/offerings/$offeringId"
    params={{ offeringId }}
    {...(look && { className: look.className })}
  >
    {content}
  </Link>
)
const lineLink = ({ serviceId }: ServiceLine, name: string) => toService(serviceId, name)
const offeringLink = ({ offeringId }: Offering, content: ReactNode, look?: Look) =>
  toOffering(offeringId, content, look)

/** The catalogue; words and filters stand in the address. */
export function Catalogue() {
  const t = useTexts(serviceTexts)
  const search = catalogue.useSearch()
  const navigate = catalogue.useNavigate()
  const onSearch = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({ search: (now) => ({ ...now, ...change }), replace: true }),
    [navigate],
  )
  return (
    <CataloguePage
      search={search}
      onSearch={onSearch}
      providers={useProviders()}
      above={<Tabs />}
      link={lineLink}
      add={
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/services/new" {...props} />}
        >
          {t.add}
        </Button>
      }
    />
  )
}

/** The intakes of a year; which year stands in the address. */
export function Calendar() {
  const navigate = calendar.useNavigate()
  return (
    <CalendarPage
      search={calendar.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true })}
      providers={useProviders()}
      above={<Tabs />}
      link={offeringLink}
    />
  )
}

/** Holes and overlaps of a centre that the reader manages. */
export function Menu() {
  const t = useTexts(serviceTexts).menu
  const format = useFormat()
  const { centre } = menu.useSearch()
  const navigate = menu.useNavigate()
  const { data: area } = useArea()
  const led = (area?.centres ?? []).filter(({ mayWrite }) => mayWrite)
  const names = new Map(area?.organisations.map((o) => [o.organisationId, o.shortName]))
  const chosen = led.find(({ organisationId }) => organisationId === centre) ?? led[0]
  if (chosen === undefined) return <Tabs />
  return (
    <MenuPage
      organisationId={chosen.organisationId}
      serviceLink={toService}
      offeringLink={toOffering}
      above={
        <>
          <Tabs />
          {led.length > 1 && (
            <CodeSelect
              aria-label={t.choose}
              maw="20rem"
              codes={led.map(({ organisationId, code }) => {
                const name = names.get(organisationId)
                return { code: organisationId, name: name ? format.name(name) : code }
              })}
              clearable={false}
              value={chosen.organisationId}
              onChange={(code) =>
                void navigate({ search: { centre: code as OrganisationId }, replace: true })
              }
            />
          )}
        </>
      }
    />
  )
}

/** One service. */
export function OneService() {
  const t = useTexts(serviceTexts)
  const { serviceId } = one.useParams()
  const navigate = useNavigate()
  return (
    <ServicePage
      serviceId={serviceId}
      offices={useOffices()}
      link={offeringLink}
      above={
        <Link to="/services">
          <IconArrowLeft size={16} aria-hidden /> {t.backToCatalogue}
        </Link>
      }
      edit={
        <Button
          leftSection={<IconPencil size={18} aria-hidden />}
          variant="default"
          renderRoot={(props) => (
            <Link to="/services/$serviceId/edit" params={{ serviceId }} {...props} />
          )}
        >
          {t.edit}
        </Button>
      }
      onAdded={(offeringId) =>
        void navigate({ to: '/services/offerings/$offeringId', params: { offeringId } })
      }
    />
  )
}

/** One group of a service; who may read groups goes on to its people and its queue. */
export function OneOffering() {
  const t = useTexts(serviceTexts)
  const { permitted } = useMe()
  const { offeringId } = group.useParams()
  const means = { rooms: useRoomCodes(), interpreters: useInterpreterCodes() }
  return (
    <OfferingPage
      offeringId={offeringId}
      offices={useOffices()}
      above={({ serviceId }) =>
        toService(
          serviceId,
          <>
            <IconArrowLeft size={16} aria-hidden /> {t.backToService}
          </>,
        )
      }
    >
      {(offering) => (
        <>
          {permitted.includes('groupRead') && (
            <Button
              variant="default"
              leftSection={<IconUsers size={18} aria-hidden />}
              renderRoot={(props) => (
                <Link
                  to="/groups/$offeringId"
                  params={{ offeringId: offering.offeringId }}
                  {...props}
                />
              )}
            >
              {t.toGroup}
            </Button>
          )}
          <SessionSection offering={offering} means={means} />
        </>
      )}
    </OfferingPage>
  )
}
