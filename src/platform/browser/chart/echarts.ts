import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

// Only the parts that our charts are made of, in a file that is fetched with the first chart.
use([BarChart, LineChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer])

/** Draws into an element, as SVG. */
export const draw = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'svg' })
