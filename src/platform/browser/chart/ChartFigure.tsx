import {
  ActionIcon,
  Button,
  Group,
  Menu,
  Text,
  Title,
  type TitleOrder,
  Tooltip,
  useComputedColorScheme,
} from '@mantine/core'
import { IconChartBar, IconCopy, IconTable } from '@tabler/icons-react'
import type { EChartsType } from 'echarts/core'
import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { chartColors } from '../../shared/chart-colors.ts'
import { useTexts } from '../LocaleProvider.tsx'
import { HeadingRank } from '../Section.tsx'
import { platformTexts } from '../texts/texts.ts'
import { toastDone } from '../toast.tsx'
import { Chart, type ChartOption } from './Chart.tsx'
import classes from './ChartFigure.module.css'
import { copyChart, saveChart } from './copy.ts'

interface ChartFigureProps {
  /** The finding, where there is one. */
  readonly title: string
  /** What is counted. */
  readonly subtitle?: string
  readonly option: ChartOption
  readonly height: number
  /** The chart in words. */
  readonly label: string
  /** Source, day, denominator. */
  readonly footnote?: ReactNode
  /** The same as a table. */
  readonly table: ReactNode
}

/** A chart that explains itself: its finding, what is counted, its table, where it comes from; to be copied. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, subtitle, option, height, label, footnote, table } = props
  const t = useTexts(platformTexts).chart
  const rank = useContext(HeadingRank)
  const id = useId()
  const holder = useRef<EChartsType>(undefined)
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [asTable, setAsTable] = useState(false)
  const copy = (kind: 'png' | 'svg') => {
    const chart = holder.current
    if (!chart) return
    const { ground } = chartColors[scheme]
    copyChart(chart, kind, ground).then(
      () => toastDone(t.copied),
      () => void saveChart(chart, kind, ground, title).then(() => toastDone(t.saved)),
    )
  }
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <Group
        justify="space-between"
        align="flex-start"
        gap="sm"
        wrap="nowrap"
        mb={subtitle ? 0 : 'xs'}
      >
        <Title order={Math.min(rank, 6) as TitleOrder} size="h3" id={id}>
          {title}
        </Title>
        <Group gap={4} wrap="nowrap" className={classes.tools}>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            leftSection={asTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t.asChart : t.asTable}
          </Button>
          {!asTable && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Tooltip label={t.copy} withinPortal={false}>
                  <ActionIcon aria-label={`${t.copy}: ${title}`}>
                    <IconCopy size={18} stroke={1.75} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => copy('png')}>{t.copyPng}</Menu.Item>
                <Menu.Item onClick={() => copy('svg')}>{t.copySvg}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      {subtitle && (
        <Text c="dimmed" mb="xs">
          {subtitle}
        </Text>
      )}
      {asTable ? (
        <div className={classes.table}>{table}</div>
      ) : (
        <Chart option={option} height={height} label={label} holder={holder} />
      )}
      {footnote && <figcaption className={classes.footnote}>{footnote}</figcaption>}
    </figure>
  )
}
