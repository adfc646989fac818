import { Skeleton, useComputedColorScheme } from '@mantine/core'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type ChartColors, chartColors, chartFont } from '../../shared/chart-colors.ts'
import classes from './Chart.module.css'

/** What a chart draws, made anew for the colours and the width that there are. */
export type ChartOption = (colors: ChartColors, width: number) => EChartsCoreOption

interface ChartProps {
  readonly option: ChartOption
  /** In pixels. */
  readonly height: number
  /** What the chart shows, in words: all that who does not see it gets, beside the table. */
  readonly label: string
  /** Where the drawn chart is found, to be copied. */
  readonly holder?: RefObject<EChartsType | undefined>
}

/** A chart in the look of the product. The library is fetched with the first one; nothing moves. */
export function Chart({ option, height, label, holder }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const [width, setWidth] = useState(0)
  const [failed, setFailed] = useState(false)
  const colors = chartColors[useComputedColorScheme('light', { getInitialValueInEffect: false })]

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let closed = false
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0)
      chart.current?.resize({ width: now })
      setWidth(now)
    })
    import('./echarts.ts').then(
      ({ draw }) => {
        if (closed) return
        chart.current = draw(element)
        if (holder) holder.current = chart.current
        observer.observe(element)
      },
      () => setFailed(true),
    )
    return () => {
      closed = true
      observer.disconnect()
      chart.current?.dispose()
      chart.current = undefined
      if (holder) holder.current = undefined
    }
  }, [holder])

  useEffect(() => {
    if (width === 0) return
    chart.current?.setOption(
      {
        animation: false,
        backgroundColor: 'transparent',
        textStyle: { fontFamily: chartFont, fontSize: 13, color: colors.text },
        ...option(colors, width),
      },
      { notMerge: true },
    )
  }, [option, colors, width])

  if (failed) return null
  return (
    <div className={classes.frame} style={{ height }}>
      {width === 0 && <Skeleton className={classes.waiting} h={height} aria-hidden />}
      <div ref={frame} role="img" aria-label={label} className={classes.chart} />
    </div>
  )
}
