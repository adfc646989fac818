import { IconSchool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { useArea } from './queries.ts'
import { SettingRow, SettingRows } from './SettingRows.tsx'

/** The skills centres of the area, each with its goal and size. */
export function CentresPage() {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  const area = useArea()
  return (
    <>
      <PageHeader title={t.centres.title} description={t.centres.description} />
      <Async query={area} skeleton="rows">
        {({ centres, organisations }) =>
          centres.length === 0 ? (
            <EmptyState title={t.centres.empty} icon={IconSchool}>
              {t.centres.emptyText}
            </EmptyState>
          ) : (
            <SettingRows label={t.centres.title}>
              {centres.map(({ organisationId, goal, ownerName, services, staffing }) => {
                const organisation = organisations.find(
                  (one) => one.organisationId === organisationId,
                )
                if (!organisation) return null
                const people = staffing
                  .filter((row) => !isClosed(row.closedOn))
                  .reduce((sum, row) => sum + row.headcount, 0)
                const offered = services.filter((row) => !isClosed(row.closedOn)).length
                return (
                  <SettingRow
                    key={organisationId}
                    title={
                      <Link to="/settings/centres/$organisationId" params={{ organisationId }}>
                        {format.name(organisation.name)}
                      </Link>
                    }
                    detail={
                      <>
                        {ownerName}. {format.name(goal)}
                      </>
                    }
                    quiet={isClosed(organisation.closedOn)}
                    figure={
                      <>
                        {t.centres.services(offered, format.number(offered))}
                        <br />
                        {t.centres.people(people, format.number(people))}
                      </>
                    }
                    actions={<ClosingMark closedOn={organisation.closedOn} />}
                  />
                )
              })}
            </SettingRows>
          )
        }
      </Async>
    </>
  )
}
