import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Office } from '../../areas/model.area.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { type Definition, DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { addMonths } from '../../platform/shared/days.ts'
import type { Offering, OfferingId } from '../model.offering.ts'
import type { CatalogueService } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { ClientWords } from './ClientWords.tsx'
import { AddOfferingDialog } from './OfferingDialog.tsx'
import { OfferingTable } from './OfferingTable.tsx'
import { offeringsQuery, serviceQuery } from './queries.services.ts'
import { useServiceParts } from './service-parts.ts'
import { useNamedServices } from './useNamedServices.ts'

interface ServicePageProps {
  readonly serviceId: CatalogueService['serviceId']
  /** The way back. */
  readonly above: ReactNode
  /** The way to its editing. */
  readonly edit: ReactNode
  /** A day as the way to its offering; the same function each time. */
  readonly link: (offering: Offering, text: string) => ReactNode
  /** The places that an offering may have. */
  readonly offices: readonly Office[]
  readonly onAdded: (offeringId: OfferingId) => void
}

/** One service: what it is, for whom, what it asks and teaches, and its groups. */
export function ServicePage({ serviceId, ...props }: ServicePageProps) {
  const query = useQuery(serviceQuery(serviceId))
  return <Async query={query}>{(service) => <Shown service={service} {...props} />}</Async>
}

type ShownProps = Omit<ServicePageProps, 'serviceId'> & { readonly service: CatalogueService }

function Shown({ service, above, edit, link, offices, onAdded }: ShownProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const [plans, setPlans] = useState(false)
  const services = useNamedServices()
  const { Conditions } = useServiceParts()
  const { mayWrite, draft, closedOn, description } = service
  return (
    <>
      <PageHeader
        title={format.name(service.name)}
        above={above}
        description={description[locale] || description.fi}
        mark={
          draft ? (
            <StateMark state="waiting">{t.draft}</StateMark>
          ) : (
            closedOn !== null && (
              <StateMark state="ended">{t.ended(format.day(closedOn))}</StateMark>
            )
          )
        }
        actions={mayWrite && edit}
      />
      <ClientWords service={service} />
      <Facts service={service} />
      {service.entry !== null && (
        <Section title={t.fields.entry}>
          <Conditions tree={service.entry} services={services} />
        </Section>
      )}
      <Section
        title={t.offerings}
        actions={
          mayWrite &&
          !draft && (
            <Button
              leftSection={<IconCalendarPlus size={18} aria-hidden />}
              onClick={() => setPlans(true)}
            >
              {t.addOffering}
            </Button>
          )
        }
      >
        <Groups service={service} link={link} />
      </Section>
      {plans && (
        <AddOfferingDialog
          service={service}
          offices={offices}
          onAdded={onAdded}
          onClose={() => setPlans(false)}
        />
      )}
    </>
  )
}

/** Offerings from a year back to two years ahead. */
function Groups({ service, link }: Pick<ShownProps, 'service' | 'link'>) {
  const today = todayInFinland()
  const query = useQuery(
    offeringsQuery({
      ...{ from: addMonths(today, -12), until: addMonths(today, 24) },
      serviceId: service.serviceId,
    }),
  )
  return (
    <Async query={query} skeleton="rows">
      {({ offerings }) => <OfferingTable offerings={offerings.toReversed()} link={link} />}
    </Async>
  )
}

function Facts({ service }: { readonly service: CatalogueService }) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const words = factWords(locale)
  const f = t.fields
  const euros = (cents: number) => format.number(cents / 100, cents % 100 === 0 ? 0 : 2)
  const { ConceptNames, UnitNames } = useServiceParts()
  const { entry, teachesFact, teachesLevel, teachesConcepts, teachesUnits } = service
  const { lengthWeeks, hoursPerWeek } = service
  const length = [
    ...(lengthWeeks === null ? [] : [t.weeks(lengthWeeks)]),
    ...(hoursPerWeek === null ? [] : [t.hours(hoursPerWeek)]),
  ]
  const items: Definition[] = [
    { term: f.organisation, value: format.name(service.organisation.name) },
    { term: t.kind, value: t.kinds[service.kind] },
    { term: f.targetGroups, value: service.targetGroups.map((one) => t.groups[one]).join(', ') },
    { term: f.entry, value: entry === null && t.nothingAsked },
    {
      term: f.teachesFact,
      value: teachesFact && [words.name(teachesFact), teachesLevel ?? ''].join(' ').trim(),
    },
    {
      term: t.form.concepts,
      value: teachesConcepts.length > 0 && <ConceptNames addresses={teachesConcepts} />,
    },
    { term: t.form.units, value: teachesUnits.length > 0 && <UnitNames units={teachesUnits} /> },
    { term: f.languages, value: service.languages.map(format.language).join(', ') },
    { term: f.mode, value: [t.modes[service.mode], service.place].filter(Boolean).join(', ') },
    { term: f.length, value: length.join(', ') },
    { term: f.production, value: t.productions[service.production] },
    {
      term: f.cost,
      value:
        service.priceCents !== null &&
        service.pricePer !== null &&
        t.priceOf(euros(service.priceCents), t.per[service.pricePer]),
    },
    {
      term: f.contract,
      value: service.contractNumber,
      note: [
        service.contractCapCents === null ? '' : t.capOf(euros(service.contractCapCents)),
        [service.contractFrom, service.contractTo]
          .map((day) => (day === null ? '' : format.day(day)))
          .join(' – '),
      ]
        .filter((text) => text.trim() !== '' && text.trim() !== '–')
        .join(', '),
    },
  ]
  return (
    <DefinitionList
      items={items.filter(({ value }) => value !== null && value !== '' && value !== false)}
    />
  )
}
