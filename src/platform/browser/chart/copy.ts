import type { EChartsType } from 'echarts/core'

const pixelsPerPoint = 2

/** The drawing of a chart as a file of its own: with a ground, so that it can stand on any page. */
export function svgOf(chart: EChartsType, ground: string): string {
  const drawn = chart.getDom().querySelector('svg')
  if (drawn === null) throw new Error('The chart is not drawn')
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const [width, height] = [chart.getWidth(), chart.getHeight()]
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  paper.setAttribute('width', String(width))
  paper.setAttribute('height', String(height))
  paper.setAttribute('fill', ground)
  copy.prepend(paper)
  return new XMLSerializer().serializeToString(copy)
}

/** A drawing as a picture of twice its size. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width * pixelsPerPoint, height * pixelsPerPoint)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * pixelsPerPoint
    canvas.height = height * pixelsPerPoint
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('No picture'))),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/**
 * Puts a chart on the clipboard, to be pasted into a report.
 * @throws when the browser does not let a page write there
 */
export async function copyChart(
  chart: EChartsType,
  kind: 'png' | 'svg',
  ground: string,
): Promise<void> {
  const svg = svgOf(chart, ground)
  if (kind === 'svg') {
    // The text of the drawing: editors and drawing programs both take it.
    await navigator.clipboard.writeText(svg)
    return
  }
  const png = pngOf(svg, chart.getWidth(), chart.getHeight())
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
}

/** Saves a chart as a file, where it cannot be put on the clipboard. */
export async function saveChart(
  chart: EChartsType,
  kind: 'png' | 'svg',
  ground: string,
  name: string,
): Promise<void> {
  const svg = svgOf(chart, ground)
  const file =
    kind === 'png'
      ? await pngOf(svg, chart.getWidth(), chart.getHeight())
      : new Blob([svg], { type: 'image/svg+xml' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.${kind}`
  link.click()
  URL.revokeObjectURL(link.href)
}
