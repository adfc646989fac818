import { type FormEvent, useEffect, useState } from 'react'
import { clientLanguageOf, directionOf } from '../../clients/model.client-language.ts'
import { Problem } from '../../platform/browser/problem.ts'
import { formatTime } from '../../platform/shared/format.ts'
import type { CheckedIn, CheckInState } from '../model.check-in.ts'
import { checkInTexts } from '../texts/check-in.ts'
import classes from './LinkPages.module.css'
import { fetchCheckIn, sendCode } from './queries.link.ts'

type Trouble = 'over' | 'away' | 'tooMany'
const troubleOf = (error: unknown): Trouble => {
  if (!(error instanceof Problem) || error.status === 0 || error.status >= 500) return 'away'
  return error.status === 429 ? 'tooMany' : 'over'
}

/** A client's own page: the code on the wall is typed, in the client's language, with Finnish beside it. No word of who it is. */
export function CheckInPage({ token }: { readonly token: string }) {
  const [state, setState] = useState<CheckInState>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [done, setDone] = useState<CheckedIn>()
  const [code, setCode] = useState('')
  const [isSending, setSending] = useState(false)
  const language = clientLanguageOf(state?.language ?? 'fi') ?? 'fi'
  const t = checkInTexts[language]
  useEffect(() => {
    const ending = new AbortController()
    fetchCheckIn(token, ending.signal).then(setState, (error: unknown) => {
      if (!ending.signal.aborted) setTrouble(troubleOf(error))
    })
    return () => ending.abort()
  }, [token])
  useEffect(() => {
    document.documentElement.lang = language.split('-')[0] ?? 'fi'
    document.documentElement.dir = directionOf(language)
    document.title = t.title
  }, [language, t])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setTrouble(undefined)
    try {
      setDone(await sendCode(token, code))
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setSending(false)
      setCode('')
    }
  }
  if (state === undefined)
    return (
      <main className={classes.own} aria-busy={trouble === undefined}>
        {trouble !== undefined && <h1>{t[trouble]}</h1>}
      </main>
    )
  const { session, checkedInAt } = state
  const at = done?.at ?? checkedInAt
  const isIn = at !== null && done?.outcome !== 'wrong_code' && done?.outcome !== 'no_session'
  const said = trouble !== undefined ? t[trouble] : done?.outcome === 'wrong_code' ? t.wrong : null
  return (
    <main className={classes.own}>
      <h1>{t.title}</h1>
      {language !== 'fi' && (
        <p lang="fi" dir="ltr" className={classes.quiet}>
          {checkInTexts.fi.title}
        </p>
      )}
      {session !== null && (
        <div>
          <p>
            <strong>
              <bdi {...(session.ownName === null && { lang: 'en' })}>
                {session.ownName ?? session.service.en}
              </bdi>
            </strong>{' '}
            <span dir="ltr" className={classes.time}>
              {formatTime(session.startsAt, 'fi')}–{formatTime(session.endsAt, 'fi')}
            </span>
          </p>
          {language !== 'fi' && (
            <p lang="fi" dir="ltr" className={classes.quiet}>
              {session.service.fi}
            </p>
          )}
        </div>
      )}
      {isIn ? (
        <p role="status" className={classes.in}>
          ✓ {done?.outcome === 'late' ? t.late : t.present}{' '}
          <span dir="ltr">{formatTime(at, 'fi')}</span>
        </p>
      ) : session === null || done?.outcome === 'no_session' ? (
        <p role="status">{t.none}</p>
      ) : (
        <form onSubmit={(event) => void send(event)} className={classes.form}>
          <label htmlFor="code">{t.ask}</label>
          <input
            id="code"
            aria-label={t.code}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            maxLength={7}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
          />
          <button type="submit" disabled={code.length < 6 || isSending}>
            {t.send}
          </button>
          {said !== null && (
            <p role="alert" className={classes.fault}>
              {said}
            </p>
          )}
        </form>
      )}
    </main>
  )
}
