import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { SpecCheck } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { Scroll } from './Scroll.tsx'
import classes from './Study.module.css'

/** Every value of the specification, and whether it was chosen or is a default. */
export function SpecSettings({ settings }: Pick<SpecCheck, 'settings'>) {
  const t = useTexts(studyTexts).spec
  const chosen = settings.filter(({ origin }) => origin === 'chosen').length
  return (
    <details>
      <summary>
        {t.settings}: {t.counts(chosen, settings.length - chosen)}
      </summary>
      <Scroll label={t.settings}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.setting}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.origin}</th>
            </tr>
          </thead>
          <tbody>
            {settings.map(({ path, value, origin }) => (
              <tr key={path}>
                <th scope="row" className={`${classes.code} ${classes.name}`}>
                  {path}
                </th>
                <td className={classes.code}>{value}</td>
                <td>
                  <StateMark state={origin === 'chosen' ? 'open' : 'ended'}>
                    {t.origins[origin]}
                  </StateMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
