import { useEffect, useState } from 'react'
import { Problem } from '../../platform/browser/problem.ts'
import { formatTime } from '../../platform/shared/format.ts'
import { locales } from '../../platform/shared/locale.ts'
import { localeTags } from '../../platform/shared/texts.ts'
import type { WallCode } from '../model.check-in.ts'
import { wallCodeTexts } from '../texts/check-in.ts'
import classes from './LinkPages.module.css'
import { fetchCode } from './queries.link.ts'

/** At most so long until the screen asks again: it then knows who came. */
const longestMs = 10_000

/** The code as it stands now; it asks again as soon as the next one does. */
function useCode(token: string) {
  const [wall, setWall] = useState<WallCode>()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const ending = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      let next = longestMs
      try {
        const answer = await fetchCode(token, ending.signal)
        setWall(answer)
        next = Math.min(longestMs, answer.standsFor + 150)
      } catch (error) {
        if (ending.signal.aborted) return
        if (error instanceof Problem && [400, 404, 409].includes(error.status)) return setOver(true)
      }
      timer = setTimeout(() => void ask(), next)
    }
    void ask()
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [token])
  return { wall, isOver }
}

function InEach({ text }: { readonly text: keyof (typeof wallCodeTexts)['fi'] }) {
  return locales.map((locale) => (
    <span key={locale} lang={localeTags[locale]} className={classes.word}>
      {wallCodeTexts[locale][text]}
    </span>
  ))
}

/** The screen of a room: the code by which clients check in. It names nobody. */
export function CodePage({ token }: { readonly token: string }) {
  const { wall, isOver } = useCode(token)
  useEffect(() => {
    document.title = wall === undefined ? 'Taitopolku' : wall.service.fi
  }, [wall])
  if (isOver)
    return (
      <main className={classes.wall}>
        <h1 className={classes.words}>
          <InEach text="over" />
        </h1>
      </main>
    )
  if (wall === undefined) return <main className={classes.wall} aria-busy="true" />
  const { code, checkedIn, service, startsAt, endsAt } = wall
  return (
    <main className={classes.wall}>
      <h1 className={classes.service}>
        {service.fi} {formatTime(startsAt, 'fi')}–{formatTime(endsAt, 'fi')}
      </h1>
      {code !== null && (
        <p className={classes.code}>
          {code.slice(0, 3)} {code.slice(3)}
        </p>
      )}
      <p className={classes.words}>
        <InEach text={code === null ? 'closed' : 'ask'} />
      </p>
      <p className={classes.count}>✓ {checkedIn}</p>
    </main>
  )
}
