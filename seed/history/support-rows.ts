import { supportMeasureCodes } from '../../src/assessments/model.support.ts'
import { createCopyTable } from '../copy.ts'
import { numberedIds } from '../ids.ts'
import { dayOf } from '../people/calendar.ts'
import type { ClientshipHistory } from './history.ts'
import { instantOf } from './referral-rows.ts'
import type { HistoryRow } from './row.ts'

/** Measures are numbered from the person's own number on; nobody has more. */
const [perPerson, perClientship] = [16, 2]

/**
 * Gathers the support measures of the demo as rows: of one open clientship in six a measure that goes on, followed by the
 * responsible expert or by their centre, and of every other one of these a measure that has ended.
 */
export function createSupportTables(areaId: string, run: string, today: number) {
  const table = createCopyTable('support_measure', [
    ...['area_id', 'support_measure_id', 'client_id', 'organisation_id', 'measure'],
    ...['follower_organisation_id', 'follower_staff_id', 'agreed_on', 'agreed_by', 'agreed_at'],
    ...['ended_on', 'end_reason', 'ended_by', 'version', 'visible_to'],
  ])
  const idOf = numberedIds(areaId, 'support_measure', run)
  return {
    inOrder: [table],
    add(
      { clientId, person, current }: HistoryRow,
      { activatedOn, end, responsible }: ClientshipHistory,
      order: number,
      organisationId: string,
    ): void {
      const number = person.index
      const by = responsible.at(-1)?.staffId
      const isOpen = activatedOn !== undefined && end === undefined && current.length > 0
      if (!isOpen || by === undefined || number % 6 !== 2) return
      const agreedOn = Math.min(activatedOn + 10, today)
      const add = (at: number, endedOn: number | undefined) => {
        // Of two clientships that are open at once each has another measure: one goes on but once.
        const place = order * perClientship + at
        const measure = supportMeasureCodes[(number + place) % supportMeasureCodes.length]
        table.add(
          ...[areaId, idOf(number * perPerson + place), clientId, organisationId, measure],
          ...[organisationId, number % 4 === 0 ? by : undefined, dayOf(agreedOn), by],
          instantOf(agreedOn, 11),
          ...(endedOn === undefined
            ? [undefined, undefined, undefined, 1]
            : [dayOf(endedOn), 'reached', by, 2]),
          current,
        )
      }
      add(0, undefined)
      if (number % 12 === 2 && agreedOn + 60 <= today) add(1, agreedOn + 60)
    },
  }
}
