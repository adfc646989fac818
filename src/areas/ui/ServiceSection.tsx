import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Centre, Service } from '../model.centre.ts'
import { settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { ServiceDialog } from './ServiceDialog.tsx'
import { EditButton, PastRows, SettingRow, SettingRows } from './SettingRows.tsx'
import { useServiceOrder } from './useServiceOrder.ts'

/** What a centre offers, in the order in which everybody sees it; closed services are folded away. */
export function ServiceSection({ centre }: { readonly centre: Centre }) {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  const [opened, setOpened] = useState<Service | 'new' | undefined>()
  const { services, move, said } = useServiceOrder(centre)
  const past = services.filter((service) => isClosed(service.closedOn))
  const shown = services.filter((service) => !isClosed(service.closedOn))
  const edit = (service: Service) =>
    centre.mayWrite && (
      <EditButton name={format.name(service.name)} onClick={() => setOpened(service)} />
    )
  return (
    <Section
      title={t.services.title}
      actions={
        centre.mayWrite && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t.services.add}
          </Button>
        )
      }
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {shown.length === 0 ? (
        <EmptyState title={t.services.none}>{t.services.noneText}</EmptyState>
      ) : (
        <SettingRows label={t.services.title}>
          {shown.map((service, index) => (
            <SettingRow
              key={service.serviceId}
              leading={format.number(index + 1)}
              title={
                <>
                  {format.name(service.name)} <ClosingMark closedOn={service.closedOn} />
                </>
              }
              actions={
                centre.mayWrite && (
                  <>
                    {/* At an end the button stays focusable: the keyboard keeps its place. */}
                    <ActionIcon
                      onClick={() => move(service, shown[index - 1])}
                      aria-disabled={index === 0}
                      {...(index === 0 && { 'data-disabled': true })}
                      aria-label={t.services.up(format.name(service.name))}
                    >
                      <IconArrowUp size={18} stroke={1.75} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      onClick={() => move(service, shown[index + 1])}
                      aria-disabled={index === shown.length - 1}
                      {...(index === shown.length - 1 && { 'data-disabled': true })}
                      aria-label={t.services.down(format.name(service.name))}
                    >
                      <IconArrowDown size={18} stroke={1.75} aria-hidden />
                    </ActionIcon>
                    {edit(service)}
                  </>
                )
              }
            />
          ))}
        </SettingRows>
      )}
      {past.length > 0 && (
        <PastRows title={t.services.past}>
          <SettingRows label={t.services.past}>
            {past.map((service) => (
              <SettingRow
                key={service.serviceId}
                title={format.name(service.name)}
                quiet
                actions={
                  <>
                    <ClosingMark closedOn={service.closedOn} />
                    {edit(service)}
                  </>
                }
              />
            ))}
          </SettingRows>
        </PastRows>
      )}
      {opened && (
        <ServiceDialog
          organisationId={centre.organisationId}
          service={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}
