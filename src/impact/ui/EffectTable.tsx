import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { RunEffect, RunResult } from '../model.study-run.ts'
import { fixed, pValue } from '../texts/numbers.ts'
import { studyTexts } from '../texts/studies.ts'
import { Scroll } from './Scroll.tsx'
import classes from './Study.module.css'

/** Effects with their intervals; "difference" where the groups are not comparable. */
export function EffectTable({ result }: { readonly result: RunResult }) {
  const t = useTexts(studyTexts).result
  const { locale } = useLocale()
  const plain = (value: number | null, { isShare }: RunEffect) => {
    if (value === null) return '–'
    const size = isShare ? value * 100 : value
    return fixed(size, locale, isShare || Math.abs(size) < 100 ? 1 : 0)
  }
  const withUnit = (text: string, { isShare, unit }: RunEffect) =>
    isShare ? t.points(text) : unit === '' ? text : `${text} ${unit}`
  const heads = [result.comparable ? t.effect : t.difference, t.ci, t.treated, t.control, t.p]
  return (
    <Scroll label={t.effects}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.outcome}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.effects.map((effect) => (
            <tr key={`${effect.outcome} ${effect.method}`}>
              <th scope="row" className={classes.outcome}>
                {effect.label}
                <br />
                <span className={classes.quiet}>{t.persons(effect.nTreated, effect.nControl)}</span>
              </th>
              <td className={classes.number}>
                <strong>{withUnit(plain(effect.estimate, effect), effect)}</strong>
              </td>
              <td className={classes.number}>
                {plain(effect.ci95[0], effect)} … {plain(effect.ci95[1], effect)}
              </td>
              <td className={classes.number}>{plain(effect.meanTreated, effect)}</td>
              <td className={classes.number}>{plain(effect.meanControl, effect)}</td>
              <td className={classes.number}>
                {effect.p === null ? '–' : pValue(effect.p, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
