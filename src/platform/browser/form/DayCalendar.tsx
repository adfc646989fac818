import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/fi'
import 'dayjs/locale/sv'
import 'dayjs/locale/en-gb'
import { DatePicker } from '@mantine/dates'
import { type Day, toDay } from '../../shared/days.ts'
import { formatDayLong } from '../../shared/format.ts'
import type { Localised } from '../../shared/locale.ts'
import { useLocale, useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'

const dayjsLocales: Localised<string> = { fi: 'fi', sv: 'sv', en: 'en-gb' }

interface DayCalendarProps {
  readonly day: Day | undefined
  readonly min: Day | undefined
  readonly max: Day | undefined
  readonly onChoose: (day: Day) => void
}

/** The calendar of `DayInput`, loaded when it is opened first. */
export function DayCalendar({ day, min, max, onChoose }: DayCalendarProps) {
  const { locale } = useLocale()
  const t = useTexts(platformTexts).day
  const start = day ?? max
  return (
    <DatePicker
      value={day ?? null}
      {...(start && { defaultDate: start })}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
      locale={dayjsLocales[locale]}
      firstDayOfWeek={1}
      hideOutsideDates
      onChange={(chosen) => {
        if (chosen !== null) onChoose(toDay(chosen))
      }}
      getDayAriaLabel={(date) => formatDayLong(toDay(date), locale)}
      ariaLabels={{
        previousMonth: t.previousMonth,
        nextMonth: t.nextMonth,
        previousYear: t.previousYear,
        nextYear: t.nextYear,
        previousDecade: t.previousDecade,
        nextDecade: t.nextDecade,
      }}
    />
  )
}
