import { IconCircleCheck, IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { ServiceMenu } from '../model.menu.ts'
import type { OfferingId } from '../model.offering.ts'
import type { CatalogueService } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { serviceMenuQuery } from './queries.services.ts'
import classes from './Services.module.css'
import { useNeedWords } from './useNeedWords.ts'

export interface MenuPageProps {
  readonly organisationId: OrganisationId
  /** The ways to the other pages of services. */
  readonly above: ReactNode
  readonly serviceLink: (serviceId: CatalogueService['serviceId'], name: string) => ReactNode
  readonly offeringLink: (offeringId: OfferingId, text: string) => ReactNode
}

type Links = Pick<MenuPageProps, 'serviceLink' | 'offeringLink'>

/** What a centre's clients miss and nothing teaches soon, and what is taught twice. */
export function MenuPage({ organisationId, above, ...links }: MenuPageProps) {
  const t = useTexts(serviceTexts).menu
  const format = useFormat()
  const query = useQuery(serviceMenuQuery(organisationId))
  const { data } = query
  return (
    <>
      <PageHeader
        title={data ? t.titleOf(format.name(data.organisation.name)) : t.page}
        description={t.lead}
        above={above}
      />
      <Async query={query}>{(menu) => <Shown menu={menu} links={links} />}</Async>
    </>
  )
}

interface ShownProps {
  readonly menu: ServiceMenu
  readonly links: Links
}

function Shown({ menu, links }: ShownProps) {
  const t = useTexts(serviceTexts).menu
  const format = useFormat()
  const needWords = useNeedWords()
  if (menu.conditions.length === 0)
    return (
      <EmptyState title={t.noCriteria} icon={IconListCheck}>
        {t.noCriteriaText}
      </EmptyState>
    )
  return (
    <>
      <p className={classes.quiet}>{t.clients(format.number(menu.clients))}</p>
      <Section title={t.holes}>
        <Holes menu={menu} links={links} />
      </Section>
      <Section title={t.overlaps}>
        <Overlaps menu={menu} links={links} />
      </Section>
      <Section title={t.conditions}>
        <FigureTable
          label={t.conditions}
          columns={[
            t.columns.condition,
            t.columns.notMet,
            t.columns.unknown,
            t.columns.intakes,
            t.columns.free,
          ]}
          rows={menu.conditions.map((one) => ({
            key: one.id,
            name: needWords(one),
            cells: [one.notMet, one.unknown, one.intakes, one.free].map((n) => format.number(n)),
          }))}
        />
      </Section>
    </>
  )
}

function Holes({ menu, links }: ShownProps) {
  const t = useTexts(serviceTexts).menu
  const format = useFormat()
  const needWords = useNeedWords()
  const holes = menu.conditions.filter(({ isHole }) => isHole)
  if (holes.length === 0)
    return (
      <EmptyState title={t.noHoles} icon={IconCircleCheck}>
        {t.noHolesText}
      </EmptyState>
    )
  return (
    <ul className={classes.plain}>
      {holes.map((hole) => (
        <li key={hole.id} className={classes.need}>
          <p className={classes.needHead}>
            <strong>{needWords(hole)}</strong>
            <StateMark state="overdue">{t.hole(hole.notMet)}</StateMark>
          </p>
          {hole.services.length === 0 ? (
            <p className={classes.quiet}>{t.noLeading}</p>
          ) : (
            <>
              <p className={classes.quiet}>{t.leading}</p>
              <ul className={classes.plain}>
                {hole.services.map(({ serviceId, name, organisation }) => (
                  <li key={serviceId}>
                    {links.serviceLink(serviceId, format.name(name))}{' '}
                    <span className={classes.quiet}>{format.name(organisation.name)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Overlaps({ menu, links }: ShownProps) {
  const texts = useTexts(serviceTexts)
  const t = texts.menu
  const format = useFormat()
  const words = factWords(useLocale().locale)
  if (menu.overlaps.length === 0)
    return (
      <EmptyState title={t.noOverlaps} icon={IconCircleCheck}>
        {t.noOverlapsText}
      </EmptyState>
    )
  return (
    <ul className={classes.plain}>
      {menu.overlaps.map(({ fact, level, skills, groups }) => {
        const [first] = groups
        const learned = fact !== null && isFactKey(fact) ? [words.name(fact), level ?? ''] : []
        const taught = [
          learned.join(' ').trim(),
          skills > 0 ? t.skills(skills) : '',
          first ? t.taughtIn(format.language(first.language)) : '',
        ]
        return (
          <li key={first?.offeringId} className={classes.need}>
            <p className={classes.needHead}>
              <strong>{taught.filter((part) => part !== '').join(', ')}</strong>
            </p>
            <ul className={classes.groups}>
              {groups.map((group) => (
                <li key={group.offeringId}>
                  {links.offeringLink(
                    group.offeringId,
                    `${format.name(group.serviceName)} ${format.day(group.intakeOn)}`,
                  )}
                  <span className={classes.quiet}>
                    {format.name(group.organisation.name)},{' '}
                    {texts.freeOf(format.number(group.free), format.number(group.capacity))}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
