import { useEffect, useState } from 'react'
import { Problem } from '../../platform/browser/problem.ts'
import { timeZone } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import { textDirection } from '../../platform/shared/texts.ts'
import type { Offered } from '../model.appointment.ts'
import type { VisitPhrase } from '../model.words.ts'
import { timesTexts } from '../texts/times.ts'
import { chooseTime, fetchOffered } from './queries.link.ts'
import classes from './TimesPage.module.css'

type Standing = 'loading' | 'ready' | 'over' | 'away' | 'busy'

/** Whether what failed may help to try again, or the link is over. */
function standingOf(error: unknown): Standing {
  const status = error instanceof Problem ? error.status : 0
  return status === 0 || status >= 500 || status === 429 ? 'away' : 'over'
}

/** What a link offers, and choosing of it. */
function useOffered(token: string) {
  const [offered, setOffered] = useState<Offered>()
  const [standing, setStanding] = useState<Standing>('loading')
  const [isTaken, setTaken] = useState(false)
  /** How often it was asked: once more when a chosen time turned out to be taken. */
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const ending = new AbortController()
    fetchOffered(token, ending.signal).then(
      (found) => {
        setOffered(found)
        setStanding('ready')
      },
      (error: unknown) => {
        if (!ending.signal.aborted && turn >= 0) setStanding(standingOf(error))
      },
    )
    return () => ending.abort()
  }, [token, turn])
  const choose = async (startsAt: Instant) => {
    setStanding('busy')
    try {
      setOffered(await chooseTime(token, startsAt))
      setTaken(false)
      setStanding('ready')
    } catch (error) {
      const isGone =
        error instanceof Problem &&
        ['timeTaken', 'timePast', 'alreadyTaken', 'clientTaken'].includes(error.errorCode)
      if (!isGone) return setStanding(standingOf(error))
      setTaken(true)
      setTurn((before) => before + 1)
    }
  }
  return { offered, standing, isTaken, choose }
}

/** The page on which a client chooses a time: their own language first, Finnish beside it, and nothing of who they are. */
export function TimesPage({ token }: { readonly token: string }) {
  const { offered, standing, isTaken, choose } = useOffered(token)
  const language = offered?.language
  useEffect(() => {
    document.documentElement.lang = language ?? 'fi'
    document.documentElement.dir = language === undefined ? 'ltr' : textDirection(language)
    document.title = offered?.words['visit.choose']?.own ?? 'Taitopolku'
  }, [language, offered])
  if (standing === 'over' || standing === 'away')
    return (
      <main className={classes.page}>
        {Object.entries(timesTexts).map(([locale, t]) => (
          <section key={locale} lang={locale}>
            <h1 className={classes.title}>{standing === 'over' ? t.over : t.away}</h1>
            <p>{standing === 'over' ? t.overText : t.awayText}</p>
          </section>
        ))}
      </main>
    )
  if (offered === undefined) return <main className={classes.page} aria-busy="true" />
  return (
    <Choice offered={offered} isTaken={isTaken} isBusy={standing === 'busy'} onChoose={choose} />
  )
}

interface ChoiceProps {
  readonly offered: Offered
  readonly isTaken: boolean
  readonly isBusy: boolean
  readonly onChoose: (time: Instant) => void
}

function Choice({ offered, isTaken, isBusy, onChoose }: ChoiceProps) {
  const { language, times, chosen, phone } = offered
  const say = (key: VisitPhrase) => <Words offered={offered} phrase={key} />
  return (
    <main className={classes.page}>
      <p className={classes.organisation} lang="fi" dir="ltr">
        {offered.organisation.fi}
      </p>
      <h1 className={classes.title}>{say(chosen === null ? 'visit.choose' : 'visit.done')}</h1>
      {chosen !== null && (
        <p className={classes.chosen} role="status">
          <When time={chosen} language={language} />
        </p>
      )}
      <dl className={classes.facts}>
        <dt>{say('visit.you_meet')}</dt>
        <dd dir="auto">{offered.staffName}</dd>
        {offered.place !== null && (
          <>
            <dt>{say('visit.place')}</dt>
            <dd lang="fi" dir="auto">
              {offered.place}
            </dd>
          </>
        )}
      </dl>
      {offered.mode === 'phone' && <p>{say('visit.by_phone')}</p>}
      {offered.mode === 'video' && <p>{say('visit.by_video')}</p>}
      {offered.hasInterpreter && <p>{say('visit.interpreter')}</p>}
      <p>{say('visit.minutes')}</p>
      {isTaken && (
        <p role="alert" className={classes.alert}>
          {say('visit.taken')}
        </p>
      )}
      {chosen === null && times.length === 0 && <p role="status">{say('visit.none')}</p>}
      {chosen === null && (
        <ul className={classes.times}>
          {times.map((time) => (
            <li key={time}>
              <button
                type="button"
                className={classes.time}
                disabled={isBusy}
                onClick={() => onChoose(time)}
              >
                <When time={time} language={language} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {phone !== null && (
        <p className={classes.phone}>
          {say('visit.call')}{' '}
          <a href={`tel:${phone.replaceAll(' ', '')}`} dir="ltr">
            {phone}
          </a>
        </p>
      )}
      {!offered.isChecked && <p className={classes.note}>{say('note.not_checked.fi')}</p>}
    </main>
  )
}

interface WordsProps {
  readonly offered: Offered
  readonly phrase: VisitPhrase
}

/** A sentence in the client's language, and below it in Finnish. */
function Words({ offered: { words, language }, phrase }: WordsProps) {
  const said = words[phrase] ?? { own: '', fi: '' }
  return (
    <span className={classes.words}>
      <span lang={language}>{said.own}</span>
      {language !== 'fi' && (
        <span lang="fi" dir="ltr" className={classes.fi}>
          {said.fi}
        </span>
      )}
    </span>
  )
}

/**
 * A day and a time of day: in the client's language, and in Finnish as it stands in letters. Both by the calendar, the digits and the
 * twenty-four hours of Finland, so that they are one and the same to whoever compares them.
 */
function When({ time, language }: { readonly time: Instant; readonly language: string }) {
  const instant = Temporal.Instant.from(time)
  const at = (of: string) =>
    new Intl.DateTimeFormat(`${of}-u-ca-gregory-nu-latn`, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
      ...{ hour12: false, timeZone },
    }).format(instant)
  return (
    <span className={classes.words}>
      <span lang={language}>{at(language)}</span>
      {language !== 'fi' && (
        <span lang="fi" dir="ltr" className={classes.fi}>
          {at('fi')}
        </span>
      )}
    </span>
  )
}
