import { useEffect, useState } from 'react'
import { Problem } from '../../platform/browser/problem.ts'
import { formatTime } from '../../platform/shared/format.ts'
import { locales } from '../../platform/shared/locale.ts'
import { localeTags } from '../../platform/shared/texts.ts'
import type { Wall } from '../model.drop-in.ts'
import { about, andMore, wallTexts } from '../texts/wall.ts'
import { fetchWall } from './queries.link.ts'
import classes from './WallPage.module.css'

/** How often the screen asks: a call is seen within ten seconds. */
const everyMs = 10_000

/** The queue as last heard of, whether it is heard of now, and whether the link is over. */
function useWall(token: string) {
  const [wall, setWall] = useState<Wall>()
  const [trouble, setTrouble] = useState<'away' | 'over'>()
  useEffect(() => {
    const ending = new AbortController()
    const ask = async () => {
      try {
        setWall(await fetchWall(token, ending.signal))
        setTrouble(undefined)
      } catch (error) {
        if (ending.signal.aborted) return
        const isOver = error instanceof Problem && [400, 404, 409].includes(error.status)
        setTrouble(isOver ? 'over' : 'away')
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMs)
    return () => {
      ending.abort()
      clearInterval(timer)
    }
  }, [token])
  return { wall, trouble }
}

/** The same words in the three languages of the house, for people who look up from anywhere in the room. */
function InEach({ of }: { readonly of: (t: (typeof wallTexts)['fi']) => string }) {
  return locales.map((locale) => (
    <span key={locale} lang={localeTags[locale]} className={classes.word}>
      {of(wallTexts[locale])}
    </span>
  ))
}

/** The screen on the wall of an office: who is called where, who is next, how long it takes. Numbers alone. */
export function WallPage({ token }: { readonly token: string }) {
  const { wall, trouble } = useWall(token)
  useEffect(() => {
    document.title = wall === undefined ? 'Taitopolku' : wall.officeName.fi
  }, [wall])
  if (trouble === 'over')
    return (
      <main className={classes.over}>
        <h1 className={classes.heading}>
          <InEach of={(t) => t.over} />
        </h1>
      </main>
    )
  if (wall === undefined) return <main className={classes.over} aria-busy="true" />
  const { called, next, waiting, minutesNow, officeName } = wall
  return (
    <main className={classes.wall}>
      <header className={classes.head}>
        <h1 className={classes.office}>{officeName.fi}</h1>
        <p className={classes.clock}>{formatTime(wall.now, 'fi')}</p>
      </header>
      <section aria-live="polite" className={classes.called}>
        <h2 className={classes.heading}>
          <InEach of={(t) => t.called} />
        </h2>
        {called.length === 0 && (
          <p className={classes.quiet}>
            <InEach of={(t) => t.nobodyCalled} />
          </p>
        )}
        <ol className={classes.list}>
          {called.map(({ number, desk }, index) => (
            <li key={number} className={index === 0 ? classes.latest : classes.earlier}>
              <span className={classes.number}>{number}</span>
              <span className={classes.desk}>
                <span className={classes.deskWord}>
                  <InEach of={(t) => t.desk} />
                </span>
                <span className={classes.deskNumber}>{desk}</span>
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.next}>
        <h2 className={classes.heading}>
          <InEach of={(t) => t.next} />
        </h2>
        <ol className={classes.list}>
          {next.map(({ number, minutes }) => (
            <li key={number} className={classes.waiting}>
              <span className={classes.waitingNumber}>{number}</span>
              {minutes !== null && <span className={classes.minutes}>{about(minutes)}</span>}
            </li>
          ))}
        </ol>
        {waiting > next.length && <p className={classes.quiet}>{andMore(waiting - next.length)}</p>}
      </section>
      <footer className={classes.foot}>
        {trouble === 'away' ? (
          <InEach of={(t) => t.away} />
        ) : (
          minutesNow !== null && (
            <>
              <InEach of={(t) => t.now} />
              <strong className={classes.now}>{about(minutesNow)}</strong>
            </>
          )
        )}
      </footer>
    </main>
  )
}
