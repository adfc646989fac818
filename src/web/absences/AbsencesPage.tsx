import type { StaffId } from '../../areas/model.staff.ts'
import { absenceTexts } from '../../areas/texts/texts.ts'
import { AbsenceSection } from '../../areas/ui/AbsenceSection.tsx'
import { SettingRow, SettingRows } from '../../areas/ui/SettingRows.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { useMe } from '../staff/me.ts'
import classes from './AbsencesPage.module.css'

/** When I am away and who stands in for me; for whom I stand in now. */
export function AbsencesPage() {
  const t = useTexts(absenceTexts)
  const format = useFormat()
  const { staffId, name, standsInFor, assignments } = useMe()
  const organisationOf = (id: string) =>
    assignments.find((one) => one.organisationId === id)?.organisationShortName
  return (
    <div className={classes.page}>
      <PageHeader title={t.title} description={t.lead} />
      {standsInFor.length > 0 && (
        <Section title={t.standingIn}>
          <SettingRows label={t.standingIn}>
            {standsInFor.map((one) => {
              const organisation = organisationOf(one.organisationId)
              return (
                <SettingRow
                  key={`${one.staffId} ${one.organisationId}`}
                  title={t.standsIn(
                    one.name,
                    organisation ? format.name(organisation) : '',
                    format.day(one.until),
                  )}
                />
              )
            })}
          </SettingRows>
        </Section>
      )}
      <AbsenceSection staffId={staffId as StaffId} name={name} isSelf />
    </div>
  )
}
