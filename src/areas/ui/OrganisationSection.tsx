import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Area, Organisation } from '../model.area.ts'
import { settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { NewOrganisationDialog } from './NewOrganisationDialog.tsx'
import { OrganisationDialog } from './OrganisationDialog.tsx'
import { EditButton, SettingRow, SettingRows } from './SettingRows.tsx'

/** The organisations of an area: who refers, who serves, who works with them. */
export function OrganisationSection({ area }: { readonly area: Area }) {
  const t = useTexts(settingsTexts)
  const { kinds } = t
  const { locale } = useLocale()
  const [opened, setOpened] = useState<Organisation | 'new' | undefined>()
  const close = () => setOpened(undefined)
  return (
    <Section
      title={t.organisations.title}
      actions={
        area.mayWrite && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('new')}>
            {t.organisations.add}
          </Button>
        )
      }
    >
      {area.organisations.length === 0 ? (
        <EmptyState title={t.organisations.empty}>{t.organisations.emptyText}</EmptyState>
      ) : (
        <SettingRows label={t.organisations.title}>
          {area.organisations.map((organisation) => (
            <SettingRow
              key={organisation.organisationId}
              title={
                organisation.kind === 'centre' ? (
                  <Link
                    to="/settings/centres/$organisationId"
                    params={{ organisationId: organisation.organisationId }}
                  >
                    {organisation.name[locale]}
                  </Link>
                ) : (
                  organisation.name[locale]
                )
              }
              detail={kinds[organisation.kind]}
              quiet={isClosed(organisation.closedOn)}
              actions={
                <>
                  <ClosingMark closedOn={organisation.closedOn} />
                  {area.mayWrite && (
                    <EditButton
                      name={organisation.name[locale]}
                      onClick={() => setOpened(organisation)}
                    />
                  )}
                </>
              }
            />
          ))}
        </SettingRows>
      )}
      {!area.mayWrite && (
        <Text c="dimmed" mt="sm">
          {t.readOnly}
        </Text>
      )}
      {opened === 'new' && <NewOrganisationDialog onClose={close} />}
      {opened !== undefined && opened !== 'new' && (
        <OrganisationDialog organisation={opened} onClose={close} />
      )}
    </Section>
  )
}
