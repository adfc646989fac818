import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { directionOf } from '../../clients/model.client-language.ts'
import { givenWaySchema, givenWays } from '../../clientships/model.notice.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { ChoiceField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { isChecked, noticeLines } from '../model.notice-words.ts'
import type { OfferingId } from '../model.offering.ts'
import type { SessionNotice } from '../model.session-notice.ts'
import { bookingTexts } from '../texts/booking.ts'
import { sessionTexts } from '../texts/sessions.ts'
import { sessionNoticesQuery, useNoticeCommands } from './queries.sessions.ts'
import classes from './Sessions.module.css'

/** What the people of a group were told of its sessions, and whether they have got it; nothing where nobody was. */
export function SessionNotices({ offeringId }: { readonly offeringId: OfferingId }) {
  const t = useTexts(sessionTexts).notices
  const query = useQuery(sessionNoticesQuery(offeringId))
  const [opened, setOpened] = useState<SessionNotice | undefined>()
  if (query.data?.length === 0) return null
  return (
    <Section title={t.title}>
      <Text c="dimmed">{t.text}</Text>
      <Async query={query} skeleton="rows">
        {(notices) => (
          <ul className={classes.rows} aria-label={t.title}>
            {notices.map((notice) => (
              <NoticeRow
                key={notice.sessionNoticeId}
                notice={notice}
                onOpen={() => setOpened(notice)}
              />
            ))}
          </ul>
        )}
      </Async>
      {opened && <NoticeDialog notice={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}

interface NoticeRowProps {
  readonly notice: SessionNotice
  readonly onOpen: () => void
}

function NoticeRow({ notice, onOpen }: NoticeRowProps) {
  const t = useTexts(sessionTexts).notices
  const format = useFormat()
  const { name, kind, language, content } = notice
  return (
    <li className={classes.row}>
      <div>
        <strong>{name}</strong>
        <div className={classes.quiet}>{format.language(language)}</div>
      </div>
      <div>
        {t.kinds[kind]}
        <div className={classes.quiet}>{format.day(content.on)}</div>
      </div>
      <Standing notice={notice} />
      <Button size="compact-sm" variant="default" aria-label={t.open(name)} onClick={onOpen}>
        {t.show}
      </Button>
    </li>
  )
}

/** How a notice stands: given by somebody, sent, or still to be given. */
function Standing({ notice: { given, sent } }: Pick<NoticeRowProps, 'notice'>) {
  const t = useTexts(sessionTexts).notices
  const format = useFormat()
  if (given !== null)
    return <StateMark state="met">{t.given(t.ways[given.how], given.by)}</StateMark>
  if (sent === null) return <StateMark state="waiting">{t.notGiven}</StateMark>
  const [way, ...others] = sent.ways
  if (way === undefined) return <StateMark state="due">{t.notReached}</StateMark>
  return (
    <StateMark state="met">
      {t.sent(others.length > 0 ? t.sentBy.both : t.sentBy[way], format.instant(sent.at))}
    </StateMark>
  )
}

interface NoticeDialogProps {
  readonly notice: SessionNotice
  readonly onClose: () => void
}

function NoticeDialog(props: NoticeDialogProps) {
  const { actions } = useTexts(platformTexts)
  const { notice, onClose } = props
  if (notice.mayGive) return <GiveDialog {...props} />
  return (
    <Dialog
      opened
      onClose={onClose}
      title={notice.name}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <NoticeText notice={notice} />
    </Dialog>
  )
}

const schema = z.strictObject({ how: givenWaySchema })

/** The notice, and how its client got it. */
function GiveDialog({ notice, onClose }: NoticeDialogProps) {
  const t = useTexts(sessionTexts).notices
  const { give } = useNoticeCommands()
  const form = useZodForm({
    schema,
    initial: { how: null } as Draft<typeof schema>,
    texts: bookingTexts,
    async save({ how }) {
      await give(notice.sessionNoticeId, how)
      toastDone(t.saved)
      onClose()
    },
  })
  return (
    <FormDialog title={notice.name} form={form} submitText={t.give} onClose={onClose}>
      <NoticeText notice={notice} />
      <ChoiceField
        form={form}
        name="how"
        label={t.how}
        required
        choices={givenWays.map((value) => ({ value, label: t.ways[value] }))}
      />
    </FormDialog>
  )
}

/** What a notice says in the client's language, with Finnish under it, to be read aloud or copied. */
function NoticeText({ notice }: Pick<NoticeDialogProps, 'notice'>) {
  const t = useTexts(sessionTexts).notices
  const { kind, content, language } = notice
  const own = noticeLines(kind, content, language)
  const copy = async () => {
    await navigator.clipboard.writeText(own.join('\n'))
    toastDone(t.copied)
  }
  const lines = (texts: readonly string[], of: SessionNotice['language']) => (
    <Stack gap={4} lang={of} dir={directionOf(of)} className={classes.slot}>
      {texts.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Stack>
  )
  return (
    <Stack gap="sm">
      {lines(own, language)}
      {language !== 'fi' && lines(noticeLines(kind, content, 'fi'), 'fi')}
      {!isChecked(language) && <Text c="dimmed">{t.unchecked}</Text>}
      <div>
        <Button variant="default" onClick={() => void copy()}>
          {t.copy}
        </Button>
      </div>
    </Stack>
  )
}
