import { ActionIcon, Box, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { NamedOrganisation } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { toDay } from '../../platform/shared/days.ts'
import type { Offering } from '../model.offering.ts'
import { serviceTexts } from '../texts/texts.ts'
import { ProviderSelect } from './CatalogueFilters.tsx'
import { OfferingTable } from './OfferingTable.tsx'
import { offeringsFile, offeringsQuery } from './queries.services.ts'
import classes from './Services.module.css'
import type { CalendarSearch } from './service-search.ts'
import { type Look, YearGrid } from './YearGrid.tsx'

interface CalendarPageProps {
  readonly search: CalendarSearch
  readonly onSearch: (change: CalendarSearch) => void
  readonly providers: readonly NamedOrganisation[]
  /** The ways to the other pages of services. */
  readonly above: ReactNode
  /** What is drawn as the way to an offering; the same function each time. */
  readonly link: (offering: Offering, content: ReactNode, look?: Look) => ReactNode
}

/** The intakes of a year: on a calendar of months by service, and one under another. */
export function CalendarPage({ search, onSearch, providers, above, link }: CalendarPageProps) {
  const t = useTexts(serviceTexts)
  const { locale } = useLocale()
  const { organisationId, year = Number(todayInFinland().slice(0, 4)) } = search
  const within = {
    ...{ from: toDay(`${year}-01-01`), until: toDay(`${year}-12-31`) },
    ...(organisationId === undefined ? {} : { organisationId }),
  }
  const query = useQuery(offeringsQuery(within))
  const step = (by: number) => onSearch({ ...search, year: year + by })
  return (
    <>
      <PageHeader
        title={t.pages.calendar}
        description={t.calendarLead}
        above={above}
        actions={
          <Button
            component="a"
            href={offeringsFile(within, locale)}
            download
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          >
            {t.export}
          </Button>
        }
      />
      <div className={classes.filters}>
        <Box className={classes.year} role="group" aria-label={t.year}>
          <ActionIcon onClick={() => step(-1)} aria-label={t.earlier} size="lg">
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <span role="status">{year}</span>
          <ActionIcon onClick={() => step(1)} aria-label={t.later} size="lg">
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </Box>
        <ProviderSelect
          providers={providers}
          value={organisationId}
          onChange={(chosen) => onSearch({ ...search, organisationId: chosen })}
        />
      </div>
      <Async query={query} skeleton="rows">
        {({ offerings, isMore }) => (
          <>
            {isMore && <p role="status">{t.more}</p>}
            {offerings.length > 0 && <YearGrid year={year} offerings={offerings} link={link} />}
            <OfferingTable named offerings={offerings} link={link} />
          </>
        )}
      </Async>
    </>
  )
}
