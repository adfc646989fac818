import { Alert, Anchor, Button, Menu, Stack, Text } from '@mantine/core'
import { IconCheck, IconChevronDown, IconLanguage, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { DayText, InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { locales } from '../../platform/shared/locale.ts'
import { givenWays, isOfReferral, type Notice, type Notices } from '../model.notice.ts'
import { noticeTexts } from '../texts/notices.ts'
import classes from './ClientNotices.module.css'
import { letterAddress, noticesQuery, useGiveNotice } from './queries.notices.ts'

/** The letters that tell a client of their referrals, the newest first: to print, and to mark as given. */
export function ClientNotices({ clientId }: { readonly clientId: ClientId }) {
  const t = useTexts(noticeTexts)
  const query = useQuery(noticesQuery(clientId))
  return (
    <Async query={query}>
      {(answer) =>
        answer.notices.length === 0 ? (
          <Text c="dimmed">{t.none}</Text>
        ) : (
          <Stack gap="sm">
            <Remarks answer={answer} />
            <ul className={classes.list}>
              {answer.notices.map((notice) => (
                <li key={notice.noticeId} className={classes.row}>
                  <Row
                    clientId={clientId}
                    notice={notice}
                    serviceLanguage={answer.serviceLanguage}
                  />
                </li>
              ))}
            </ul>
          </Stack>
        )
      }
    </Async>
  )
}

/** What whoever prints a letter has to know first: it is not in the client's language, or has no address. */
function Remarks({ answer }: { readonly answer: Notices }) {
  const t = useTexts(noticeTexts)
  const format = useFormat()
  const { serviceLanguage, addressing } = answer
  const hasLetters = locales.some((locale) => locale === serviceLanguage)
  return (
    <>
      {serviceLanguage !== null && !hasLetters && (
        <Alert variant="light" color="gray" icon={<IconLanguage aria-hidden />}>
          {t.otherLanguage(format.language(serviceLanguage))}
        </Alert>
      )}
      {addressing === 'protected' && (
        <Alert variant="light" color="gray" icon={<IconLock aria-hidden />}>
          {t.protectedAddress}
        </Alert>
      )}
      {addressing === 'unknown' && <Text c="dimmed">{t.unknownAddress}</Text>}
    </>
  )
}

interface RowProps {
  readonly clientId: ClientId
  readonly notice: Notice
  readonly serviceLanguage: string | null
}

function Row({ clientId, notice, serviceLanguage }: RowProps) {
  const t = useTexts(noticeTexts)
  const format = useFormat()
  const { noticeId, kind, on, number, sender, language, given, mayGive } = notice
  // The letter that was chosen for the client comes first.
  const languages = locales.toSorted((a, b) => Number(b === language) - Number(a === language))
  return (
    <>
      <div className={classes.head}>
        <span>{t.kinds[kind]}</span>
        <span className={classes.day}>
          <DayText day={on} />
        </span>
      </div>
      <div className={classes.quiet}>
        {(isOfReferral(kind) ? t.from : t.fromHanding)(format.name(sender), number)}
      </div>
      <ul className={classes.letters}>
        {languages.map((one) => (
          <li key={one}>
            <Anchor href={letterAddress(noticeId, one)} fw={one === language ? 600 : 400} download>
              {t.letterIn[one]}
            </Anchor>
            {one === serviceLanguage && <span className={classes.quiet}> {t.chosen}</span>}
          </li>
        ))}
      </ul>
      <div className={classes.given}>
        {given === null ? (
          <span className={classes.quiet}>{t.notGiven}</span>
        ) : (
          <span className={classes.quiet}>
            <IconCheck size={14} aria-hidden /> {t.givenBy(t.given[given.how], given.by)}{' '}
            <InstantText instant={given.at} />
          </span>
        )}
        {mayGive && <GiveMenu clientId={clientId} notice={notice} />}
      </div>
    </>
  )
}

function GiveMenu({ clientId, notice }: Omit<RowProps, 'serviceLanguage'>) {
  const t = useTexts(noticeTexts)
  const { mutate, isPending } = useGiveNotice(clientId, notice.noticeId, () => toastDone(t.done))
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={isPending}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t.give}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {givenWays.map((way) => (
          <Menu.Item key={way} onClick={() => mutate(way, { onError: toastFailed })}>
            {t.given[way]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
