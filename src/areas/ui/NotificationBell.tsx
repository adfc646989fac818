import { ActionIcon, Button, Group, Popover, Select, Text, VisuallyHidden } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { mailChoices, type Notification, type Notifications } from '../model.notification.ts'
import { notificationTexts } from '../texts/texts.ts'
import classes from './NotificationBell.module.css'
import { notificationsQuery, useNotificationCommands } from './queries.notifications.ts'

/** The bell at the top of each page: how much is unread; opened, what it was. */
export function NotificationBell() {
  const t = useTexts(notificationTexts)
  const [opened, setOpened] = useState(false)
  const { data } = useQuery(notificationsQuery)
  const unread = data?.unread ?? 0
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          className={classes.bell}
          aria-label={t.open(unread)}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={22} stroke={1.75} aria-hidden />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.title}>
        {data && <Panel told={data} onLeave={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

interface PanelProps {
  readonly told: Notifications
  readonly onLeave: () => void
}

function Panel({ told: { latest, unread, byMail }, onLeave }: PanelProps) {
  const t = useTexts(notificationTexts)
  const { readUntil, chooseMail } = useNotificationCommands()
  const [newest] = latest
  return (
    <div className={classes.panel}>
      <Group justify="space-between">
        <Text fw={600}>{t.title}</Text>
        {unread > 0 && newest && (
          <Button variant="subtle" size="compact-sm" onClick={() => void readUntil(newest.at)}>
            {t.markRead}
          </Button>
        )}
      </Group>
      {latest.length === 0 && <Text c="dimmed">{t.none}</Text>}
      <ul className={classes.list}>
        {latest.map((one) => (
          <One key={one.notificationId} one={one} onLeave={onLeave} />
        ))}
      </ul>
      <Select
        label={t.mail.label}
        description={t.mail.note}
        data={mailChoices.map((value) => ({ value, label: t.mail.choices[value] }))}
        value={byMail}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          const chosen = mailChoices.find((one) => one === value)
          if (chosen) void chooseMail(chosen)
        }}
      />
    </div>
  )
}

/** Where a notification leads: the address of what it is about. */
function addressOf({ kind, subjectId }: Notification): string {
  switch (kind) {
    case 'handing_arrived':
    case 'handing_answered':
    case 'handing_escalated':
      return `/handings?open=${subjectId}`
    case 'handing_asked':
      return `/handings?box=sent&open=${subjectId}`
    case 'handing_accepted':
    case 'handing_declined':
      return `/handings?box=sent&state=settled&open=${subjectId}`
    case 'referral_asked':
    case 'referral_accepted':
    case 'referral_returned':
    case 'referral_escalated':
      return `/referrals/${subjectId}`
    case 'glass_opened':
      return '/openings?state=all'
    case 'record_asked':
    case 'record_granted':
      return '/record-requests'
    case 'deputy_named':
    case 'deputy_changed':
    case 'gap_found':
    case 'review_due':
    case 'drop_out_feared':
      return '/my-day'
    case 'seat_offered':
    case 'seat_given':
    case 'seat_lapsed':
      return `/groups/${subjectId}`
  }
}

function One({ one, onLeave }: { readonly one: Notification; readonly onLeave: () => void }) {
  const t = useTexts(notificationTexts)
  const format = useFormat()
  const address = new URL(addressOf(one), window.location.origin)
  return (
    <li data-unread={one.isRead ? undefined : true}>
      <Link
        to={address.pathname}
        search={Object.fromEntries(address.searchParams) as never}
        preload={false}
        onClick={onLeave}
      >
        {t.kinds[one.kind]}
      </Link>
      {!one.isRead && <VisuallyHidden> {t.unread}</VisuallyHidden>}
      <span className={classes.at}>{format.instant(one.at)}</span>
    </li>
  )
}
