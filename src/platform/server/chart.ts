import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
} from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { chartColors } from '../shared/chart-colors.ts'

use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  LabelLayout,
  SVGRenderer,
])

/** What a drawing is written with: the fonts of our PDFs and pages first, then what the reader's machine has. */
export const drawingFont = "'Noto Sans', 'Noto Sans Variable', system-ui, sans-serif"

/** A drawing of the size that it has at 100 %. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly option: EChartsCoreOption
}

/**
 * Draws a chart as an SVG file that stands on any page: on white, named for who does not see it. The same option gives
 * the same bytes.
 * @param id of the drawing, which no other one on its page has
 * @param name what the drawing shows, in words
 */
export function drawSvg({ width, height, option }: Drawing, id: string, name: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({
      animation: false,
      backgroundColor: chartColors.light.ground,
      textStyle: { fontFamily: drawingFont, fontSize: 13, color: chartColors.light.text },
      ...option,
    })
    const label = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    return namedBy(id, chart.renderToSVGString()).replace(
      '<svg ',
      `<svg role="img" aria-label="${label}" `,
    )
  } finally {
    chart.dispose()
  }
}

/** The library numbers what it draws by the charts of the process: by our own name the same option gives the same file. */
const namedBy = (id: string, svg: string): string =>
  svg
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replaceAll(/<style ?>[\s\S]*?<\/style>/g, '')
    .replaceAll(/\bzr\d+-/g, `${id}-`)
