import { Alert, Box, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import { blocks } from '../model.booking.ts'
import type { SeriesPreview as Preview } from '../model.session.ts'
import { sessionTexts } from '../texts/sessions.ts'
import classes from './Sessions.module.css'
import { useClashWords } from './useClashWords.ts'

interface SeriesPreviewProps {
  readonly preview: Preview
  readonly busy: boolean
  /** Takes days out of the series and looks again. */
  readonly onLeaveOut: (days: readonly Day[]) => void
  readonly onBack: () => void
  readonly onSave: () => void
}

/** The whole series before it is saved, each clash at its session with a way out. */
export function SeriesPreview({ preview, busy, onLeaveOut, onBack, onSave }: SeriesPreviewProps) {
  const t = useTexts(sessionTexts).preview
  const format = useFormat()
  const words = useClashWords()
  const { sessions, holidays, removed, left } = preview
  const clashing = sessions.filter((one) => one.clashes.some(blocks))
  const notes = [
    ...(holidays.length > 0 ? [t.holidays(holidays.map(format.dayShort).join(', '))] : []),
    ...(removed.length > 0 ? [t.removed(removed.length)] : []),
    ...(left.length > 0 ? [t.left(left.length)] : []),
  ]
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color={clashing.length > 0 ? 'alert' : 'success'}
        icon={
          clashing.length > 0 ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />
        }
        title={t.count(sessions.length)}
      >
        {clashing.length > 0 ? t.clashing(clashing.length) : t.clear}
      </Alert>
      {notes.length > 0 && (
        <List size="sm" c="dimmed">
          {notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
      {sessions.length === 0 ? (
        <Text>{t.none}</Text>
      ) : (
        // Where it is longer than the dialog it is scrolled by itself, by the keyboard too.
        <Box role="group" className={classes.series} aria-label={t.label} tabIndex={0}>
          <ul className={classes.rows}>
            {sessions.map(({ startsAt, endsAt, clashes }) => (
              <li key={startsAt} className={classes.row}>
                <div className={classes.when}>
                  <strong>{format.dayShort(dayOfInstant(startsAt))}</strong>
                  <span className={classes.quiet}>
                    {format.time(startsAt)}–{format.time(endsAt)}
                  </span>
                </div>
                <ul className={classes.clashes}>
                  {clashes.map((clash) => (
                    <li key={words(clash)}>
                      <StateMark state={blocks(clash) ? 'overdue' : 'due'}>
                        {words(clash)}
                      </StateMark>
                    </li>
                  ))}
                </ul>
                {clashes.length > 0 ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    aria-label={`${t.leaveOut}: ${format.dayShort(dayOfInstant(startsAt))}`}
                    onClick={() => onLeaveOut([dayOfInstant(startsAt)])}
                  >
                    {t.leaveOut}
                  </Button>
                ) : (
                  <span />
                )}
              </li>
            ))}
          </ul>
        </Box>
      )}
      <Group gap="xs">
        <Button
          onClick={onSave}
          loading={busy}
          disabled={clashing.length > 0 || sessions.length === 0}
        >
          {t.save}
        </Button>
        {clashing.length > 1 && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => onLeaveOut(clashing.map((one) => dayOfInstant(one.startsAt)))}
          >
            {t.leaveOutAll}
          </Button>
        )}
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  )
}
