import { Select, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ImportField, SheetOutline } from '../model.import.ts'
import { importFields } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'

type Group = 'person' | 'contact' | 'facts' | 'referral'

const groupOf = (field: ImportField): Group => {
  const at = importFields.indexOf(field)
  if (at < importFields.indexOf('phone')) return 'person'
  if (at < importFields.indexOf('employment_status')) return 'contact'
  return at < importFields.indexOf('message') ? 'facts' : 'referral'
}
const groups: readonly Group[] = ['person', 'contact', 'facts', 'referral']
const unused = 'unused'

interface ImportColumnsProps {
  readonly sheet: SheetOutline
  readonly columns: readonly (ImportField | null)[]
  readonly isRemembered: boolean
  readonly onChange: (columns: (ImportField | null)[]) => void
}

/** The columns of a sheet with some of what stands in them, and what each means. */
export function ImportColumns({ sheet, columns, isRemembered, onChange }: ImportColumnsProps) {
  const t = useTexts(importTexts)
  const options = [
    { value: unused, label: t.columns.unused },
    ...groups.map((group) => ({
      group: t.columns.groups[group],
      items: importFields
        .filter((field) => groupOf(field) === group)
        .map((field) => ({ value: field, label: t.fields[field] })),
    })),
  ]
  const set = (column: number, value: string | null) =>
    onChange(
      sheet.headings.map((_, at) => {
        const chosen = importFields.find((field) => field === value) ?? null
        if (at === column) return chosen
        // A meaning belongs to one column: it moves.
        return columns[at] === chosen ? null : (columns[at] ?? null)
      }),
    )
  const used = columns.filter((field) => field !== null).length
  return (
    <>
      <Text size="sm" className={classes.quiet} mb="xs">
        {isRemembered && (
          <>
            <IconHistory size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
            {t.columns.remembered}{' '}
          </>
        )}
        {t.columns.usedOf(used, sheet.headings.length)}
      </Text>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.heading}</th>
            <th scope="col">{t.columns.samples}</th>
            <th scope="col">{t.columns.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.headings.map((heading, column) => {
            const name = heading === '' ? t.columns.unnamed(column + 1) : heading
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <tr key={column}>
                <th scope="row">{name}</th>
                <td className={classes.samples}>
                  {[...new Set(sheet.samples[column])]
                    .filter((sample) => sample !== '')
                    .join(' · ')}
                </td>
                <td>
                  <Select
                    aria-label={`${t.columns.meaning}: ${name}`}
                    data={options}
                    value={columns[column] ?? unused}
                    onChange={(value) => set(column, value)}
                    allowDeselect={false}
                    searchable
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
