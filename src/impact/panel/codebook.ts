import { measuresOf, type RegistersSpec, windowName } from '../registers/model.registers.ts'

/** A column of a file that the registers were made into. */
export interface CodebookRow {
  readonly file: 'panel.parquet' | 'units.parquet'
  readonly column: string
  readonly type: 'text' | 'whole number' | 'number' | '0 or 1' | 'as in the register'
  readonly meaning: string
}

/** What each column of the panel and of the risk sets means, in their order. */
export function codebookOf(spec: RegistersSpec): CodebookRow[] {
  return [...panelRows(spec), ...unitRows(spec)]
}

function meaningOf(spec: RegistersSpec, measure: string): string {
  if (measure === 'worked') return 'worked in the month'
  if (measure === 'expert_work') return 'worked in an expert occupation in the month'
  const source = spec.monthly.find(({ values }) => measure in values)
  return `"${source?.values[measure]}" of ${source?.file}, added up by month; 0 without a row`
}

function panelRows(spec: RegistersSpec): CodebookRow[] {
  const file = 'panel.parquet'
  return [
    { file, column: 'person', type: 'text', meaning: 'pseudonym' },
    { file, column: 'month', type: 'text', meaning: 'YYYY-MM; in the country and alive' },
    {
      file,
      column: 'month_number',
      type: 'whole number',
      meaning: 'the month, counted from January of the year 0: 12 x year + month - 1',
    },
    {
      file,
      column: 'event_month',
      type: 'whole number',
      meaning: 'months since the own start in the service; missing for others',
    },
    { file, column: 'in_service', type: '0 or 1', meaning: 'in the first period of the service' },
    ...(spec.studies === null
      ? []
      : [
          { file, column: 'studying', type: '0 or 1', meaning: 'in vocational education' } as const,
        ]),
    ...measuresOf(spec).map(
      (column) => ({ file, column, type: 'number', meaning: meaningOf(spec, column) }) as const,
    ),
  ]
}

function unitRows(spec: RegistersSpec): CodebookRow[] {
  const file = 'units.parquet'
  const windows = spec.windows.flatMap((window) =>
    measuresOf(spec).map(
      (measure) =>
        ({
          file,
          column: windowName(measure, window),
          type: 'number',
          meaning: `mean of ${measure} by month over the months ${window[0]} to ${window[1]} from the start`,
        }) as const,
    ),
  )
  return [
    {
      file,
      column: 'unit',
      type: 'text',
      meaning: 'person@month: a person in the risk set of a month',
    },
    {
      file,
      column: 'person',
      type: 'text',
      meaning: 'pseudonym; a person may stand in several months',
    },
    {
      file,
      column: 'start_month',
      type: 'text',
      meaning: 'the start, of controls the pseudo-start',
    },
    { file, column: 'client', type: '0 or 1', meaning: 'started in the service in that month' },
    { file, column: 'age', type: 'number', meaning: 'years of age in the start month' },
    ...(spec.persons.arrived === null
      ? []
      : [
          {
            file,
            column: 'years_in_country',
            type: 'number',
            meaning: 'years since arrival',
          } as const,
        ]),
    ...spec.persons.keep.map(
      (column) =>
        ({
          file,
          column,
          type: 'as in the register',
          meaning: `as in ${spec.persons.file}`,
        }) as const,
    ),
    ...windows,
    ...(spec.studies === null
      ? []
      : [
          {
            file,
            column: 'studying_before',
            type: '0 or 1',
            meaning: 'in vocational education in the month before the start',
          } as const,
        ]),
    ...spec.outcomes.map(
      (one) =>
        ({
          file,
          column: one.name,
          type: one.kind === 'sum' ? 'number' : '0 or 1',
          meaning:
            one.kind === 'sum'
              ? `outcome: ${one.measure} added up over the months ${one.from} to ${one.to} from the start; missing when they were not all watched`
              : `outcome: vocational education ${one.result === 'completed' ? 'completed' : 'interrupted and none completed'} within ${one.within} months of the start; missing when they were not all watched`,
        }) as const,
    ),
  ]
}
