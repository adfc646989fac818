import { Box, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toDay } from '../../platform/shared/days.ts'
import type { Offering } from '../model.offering.ts'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** How a way is drawn. */
export interface Look {
  readonly className: string | undefined
}

interface YearGridProps {
  readonly year: number
  readonly offerings: readonly Offering[]
  readonly link: (offering: Offering, content: ReactNode, look?: Look) => ReactNode
}

/** The months of a year as columns, services as rows; each intake with its day and free seats. */
export function YearGrid({ year, offerings, link }: YearGridProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const rows = [...Map.groupBy(offerings, ({ serviceId }) => serviceId).values()]
  const label = t.calendar(year)
  const frame = useRef<HTMLDivElement>(null)
  const now = todayInFinland().slice(0, 7)
  useEffect(() => {
    // Of a year that is wider than the screen the months from now on come first.
    const month = frame.current?.querySelector<HTMLElement>(`[data-month="${now}"]`)
    const names = frame.current?.querySelector<HTMLElement>('th')
    if (month && names && frame.current)
      frame.current.scrollLeft = month.offsetLeft - names.offsetWidth
  }, [now])
  return (
    // Where it is wider than the screen it is scrolled by itself, by the keyboard too.
    <Box ref={frame} role="group" className={classes.frame} aria-label={label} tabIndex={0}>
      <table className={classes.calendar} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            {months.map((month) => (
              <th key={month} scope="col" data-month={`${year}-${month}`}>
                {format.monthShort(toDay(`${year}-${month}-01`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => {
            const [first] = group
            if (first === undefined) return null
            return (
              <tr key={first.serviceId}>
                <th scope="row">
                  {format.name(first.serviceName)}
                  <div className={classes.provider}>{format.name(first.organisation.name)}</div>
                </th>
                {months.map((month) => (
                  <td key={month}>
                    {group
                      .filter(({ intakeOn }) => intakeOn.slice(5, 7) === month)
                      .map((one) => (
                        <Intake key={one.offeringId} offering={one} link={link} />
                      ))}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Box>
  )
}

function Intake({ offering, link }: Pick<YearGridProps, 'link'> & { readonly offering: Offering }) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const { intakeOn, serviceName, state, free, capacity } = offering
  const [figure, of] = [format.number(free), format.number(capacity)]
  return (
    <div data-state={state}>
      {link(
        offering,
        <>
          <VisuallyHidden>
            {t.intakeLabel(
              format.name(serviceName),
              format.day(intakeOn),
              t.states[state],
              t.freeOf(figure, of),
            )}
          </VisuallyHidden>
          <span>{t.dayOfMonth(Number(intakeOn.slice(8)))}</span>
          <span className={classes.quiet}>
            {figure}/{of}
          </span>
        </>,
        { className: classes.intake },
      )}
    </div>
  )
}
