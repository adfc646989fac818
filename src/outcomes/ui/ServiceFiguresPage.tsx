import { Button, NativeSelect, Text } from '@mantine/core'
import { IconArmchair, IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { listFileTexts } from '../../clients/texts/list-file.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type ServiceFigures, serviceDefinitions } from '../model.service-figures.ts'
import { utilisationOf } from '../model.service-seats.ts'
import { resultTexts, serviceFigureTexts } from '../texts/texts.ts'
import { ContractFigure } from './ContractFigure.tsx'
import { ProductionCosts, ServiceCosts } from './CostFigures.tsx'
import { HeadFigure } from './HeadFigures.tsx'
import { MoveFigure } from './MoveFigure.tsx'
import { serviceFiguresFile, useServiceFigures } from './queries.ts'
import classes from './Results.module.css'
import { MonthSeats, SeatsSideBySide } from './SeatFigures.tsx'
import { Told } from './Told.tsx'
import { useServiceName } from './useServiceName.ts'
import { WaitFigure } from './WaitFigure.tsx'
import { YearSelect } from './YearSelect.tsx'

type ServiceId = ServiceFigures['services'][number]['serviceId']

interface ServiceFiguresPageProps {
  /** Whose services; undefined for those of the area. */
  readonly organisationId: OrganisationId | undefined
  readonly year: number | undefined
  /** The service whose months are shown; all of them when it is left out. */
  readonly service: ServiceId | undefined
  readonly onYear: (year: number) => void
  readonly onService: (service: ServiceId | undefined) => void
  readonly tabs?: ReactNode
  readonly above?: ReactNode
}

/** Seats and hours, waiting, cost and contracts of the services of an organisation, or of the area. */
export function ServiceFiguresPage(props: ServiceFiguresPageProps) {
  const { organisationId, year, service, onYear, onService, tabs, above } = props
  const t = useTexts(serviceFigureTexts)
  const files = useTexts(listFileTexts)
  const { locale } = useLocale()
  const query = useServiceFigures(organisationId, year)
  const { data } = query
  return (
    <>
      <PageHeader
        title={organisationId === undefined ? t.areaTitle : t.title}
        description={t.lead}
        above={above}
        actions={
          data && (
            <>
              <Button
                component="a"
                href={serviceFiguresFile(organisationId, data.year, locale)}
                download
                variant="default"
                leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              >
                {files.export}
              </Button>
              <YearSelect year={data.year} years={data.years} onYear={onYear} />
            </>
          )
        }
      />
      {tabs}
      <Async query={query}>
        {(figures) => <Figures figures={figures} service={service} onService={onService} />}
      </Async>
    </>
  )
}

interface FiguresProps {
  readonly figures: ServiceFigures
  readonly service: ServiceId | undefined
  readonly onService: (service: ServiceId | undefined) => void
}

function Figures({ figures, service, onService }: FiguresProps) {
  const t = useTexts(serviceFigureTexts)
  const format = useFormat()
  const nameOf = useServiceName(figures)
  const { services, organisations } = figures
  if (services.length === 0)
    return (
      <EmptyState title={t.none} icon={IconArmchair}>
        {t.noneText}
      </EmptyState>
    )
  const chosen = services.find(({ serviceId }) => serviceId === service)
  return (
    <>
      <Heads figures={figures} />
      {organisations.length > 1 && (
        <Section title={t.byProvider}>
          <SeatsSideBySide figures={figures} by="organisation" />
        </Section>
      )}
      <Section title={t.byService}>
        <SeatsSideBySide figures={figures} by="service" />
      </Section>
      <Section
        title={t.byMonth}
        actions={
          <NativeSelect
            aria-label={t.service}
            value={chosen?.serviceId ?? ''}
            onChange={(event) =>
              onService(
                services.find(({ serviceId }) => serviceId === event.currentTarget.value)
                  ?.serviceId,
              )
            }
            data={[
              { value: '', label: t.allServices },
              ...services.map((one) => ({
                value: one.serviceId as string,
                label: nameOf(one),
              })),
            ]}
          />
        }
      >
        <MonthSeats figures={figures} chosen={chosen} />
        {(chosen ?? figures.all).withoutHours > 0 && (
          <Text className={classes.note}>
            {t.withoutHours(format.number((chosen ?? figures.all).withoutHours))}
          </Text>
        )}
      </Section>
      <Section title={t.waits}>
        <WaitFigure figures={figures} />
      </Section>
      <Section title={t.moves}>
        <MoveFigure figures={figures} />
      </Section>
      <Section title={t.costs}>
        <ProductionCosts figures={figures} />
      </Section>
      <Section title={t.costsByService}>
        <ServiceCosts figures={figures} />
      </Section>
      <Section title={t.contracts}>
        <ContractFigure figures={figures} />
      </Section>
      <Definitions figures={figures} />
    </>
  )
}

/** The figures that matter most: how full it is, what is free ahead, and who waits. */
function Heads({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const format = useFormat()
  const { all, organisations } = figures
  const share = utilisationOf(all)
  const ahead = all.seats.planned - all.begun.planned
  const [only, ...others] = organisations
  const ofOne = others.length === 0 ? only : undefined
  return (
    <dl className={classes.figures}>
      <HeadFigure
        name={t.utilisation}
        value={share === null ? '–' : format.percent(share)}
        parts={t.ofSeats(format.number(all.begun.used), format.number(all.begun.planned))}
        notes={[t.utilisationNote]}
      />
      <HeadFigure
        name={t.freeAhead}
        value={format.number(ahead - (all.seats.used - all.begun.used))}
        notes={[t.freeAheadNote(format.number(ahead))]}
      />
      {ofOne && (
        <HeadFigure
          name={t.waitingNow}
          value={<Told count={ofOne.waiting.people} />}
          notes={[
            ofOne.waiting.medianDays === null
              ? undefined
              : t.waitingNote(format.number(ofOne.waiting.medianDays)),
          ]}
        />
      )}
    </dl>
  )
}

/** How the figures are counted; the file says the same. */
function Definitions({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  return (
    <Section title={t.definitionsTitle}>
      <Text maw="80ch" mb="xs">
        {t.asOfBoth(format.day(figures.on), format.day(figures.asOf))} {results.suppressedNote}
      </Text>
      <details className={classes.fold}>
        <summary>{t.definitionsTitle}</summary>
        <dl className={classes.definitions}>
          {serviceDefinitions.map((id) => {
            const [name, meaning] = t.definitions[id]
            return (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{meaning}</dd>
              </div>
            )
          })}
        </dl>
      </details>
    </Section>
  )
}
