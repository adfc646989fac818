import {
  Button,
  Checkbox,
  Group,
  Popover,
  Select,
  Stack,
  Text,
  VisuallyHidden,
} from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../Format.tsx'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { type Column, readSort, type SortText } from './columns.ts'
import classes from './DataTable.module.css'

interface TableToolsProps<Row> {
  readonly count: { readonly total: number; readonly capped?: boolean }
  readonly columns: readonly Column<Row>[]
  readonly chosen: readonly Column<Row>[]
  readonly onChoose: (ids: readonly string[]) => void
  /** How many of the chosen columns there is space for. */
  readonly shown: number
  /** Ordering by a list, where there is no head to press. */
  readonly sort:
    | { readonly current: SortText | undefined; readonly change: (column: string) => void }
    | undefined
  readonly children: ReactNode
}

/** The line above a table: filters at the start, how many rows there are and which columns at the end. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { count, columns, sort, children } = props
  const t = useTexts(platformTexts).table
  const format = useFormat()
  const number = format.number(count.total)
  const sortable = columns.filter(({ sort: way }) => way !== undefined)
  const told = count.capped ? t.moreThan(number) : count.total === 1 ? t.oneRow : t.rows(number)
  // Where there is nothing, the words in place of the rows say so.
  const isEmpty = count.total === 0
  return (
    <Group className={classes.tools} justify="space-between" align="flex-end" gap="sm">
      <Group gap="sm" align="flex-end" className={classes.filters}>
        {children}
      </Group>
      <Group gap="sm">
        <Text c="dimmed" role="status" className={classes.count}>
          {isEmpty ? <VisuallyHidden>{told}</VisuallyHidden> : told}
        </Text>
        {isEmpty ? null : sort && sortable.length > 0 ? (
          <Select
            aria-label={t.sort}
            placeholder={t.sort}
            data={sortable.map(({ id, title }) => ({ value: id, label: title }))}
            value={sort.current === undefined ? null : readSort(sort.current).column}
            onChange={(column) => column && sort.change(column)}
            allowDeselect={false}
            w="10rem"
          />
        ) : (
          !sort && <ColumnChoice {...props} />
        )}
      </Group>
    </Group>
  )
}

function ColumnChoice<Row>({ columns, chosen, onChoose, shown }: TableToolsProps<Row>) {
  const t = useTexts(platformTexts).table
  const narrow = shown < chosen.length
  const ids = chosen.map(({ id }) => id)
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={18} aria-hidden />}
          rightSection={narrow ? `${shown}/${chosen.length}` : undefined}
        >
          <span className={classes.columns}>{t.columns}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {narrow && (
            <Text size="xs" c="dimmed" maw="28ch">
              {t.narrow}
            </Text>
          )}
          <Checkbox.Group label={t.columns} value={ids} onChange={onChoose}>
            <Stack gap="xs" mt="xs">
              {columns.map(({ id, title }, index) => (
                <Checkbox key={id} value={id} label={title} disabled={index === 0} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button variant="default" onClick={() => onChoose(columns.map(({ id }) => id))}>
            {t.allColumns}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
