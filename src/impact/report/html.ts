import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ChartColors, chartColors } from '../../platform/shared/chart-colors.ts'
import { reportTexts } from '../texts/texts.ts'
import type { Block, Fact, Figure, ReportDocument, Section, Table } from './model.document.ts'

const styles = readFileSync(new URL('./report.css', import.meta.url), 'utf8')

/** The Latin letters of the typeface, so that the page looks the same on a machine without it: 36 kB. */
function fontFace(): string {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
  )
  const data = readFileSync(file).toString('base64')
  return `@font-face{font-family:'Noto Sans';font-weight:100 900;font-display:block;src:url(data:font/woff2;base64,${data}) format('woff2')}`
}

/** Drawings are of the light page; on a dark one each of their colours gives way to that of the dark scheme. */
function darkDrawings(): string {
  const rules = (Object.keys(chartColors.light) as (keyof ChartColors)[]).flatMap((name) => {
    const [from, to] = [chartColors.light[name], chartColors.dark[name]]
    return ['fill', 'stroke'].map((kind) => `figure svg [${kind}="${from}" i]{${kind}:${to}}`)
  })
  const page = `:root{--ground:${chartColors.dark.ground}}`
  return `@media screen and (prefers-color-scheme: dark){${page}${rules.join('')}}`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes}>${content}</${name}>`

const textElement = (name: string, text: string, attributes = ''): string =>
  element(name, escaped(text), attributes)

/** A report as one page: no script, nothing fetched, good on a screen, a phone and on paper. */
export function htmlOf(document: ReportDocument): string {
  const { language, title, kicker, question, answer, verdict, tone, headline, facts, closed } =
    document
  const html = blockHtml(document.dataTitle)
  const head = [
    textElement('p', kicker, ' class="kicker"'),
    textElement('p', title, ' class="title"'),
    textElement('h1', question),
    textElement('p', answer[0], ' class="answer"'),
    textElement('p', answer[1], ' class="certainty"'),
    element(
      'p',
      `<span class="mark" aria-hidden="true"></span>${escaped(verdict)}`,
      ` class="verdict ${tone}"`,
    ),
    headline === null ? '' : figureHtml(headline, document.dataTitle),
    factsHtml(facts),
  ]
  const contents = document.sections
    .map(({ id, heading }) => element('li', textElement('a', heading, ` href="#${id}"`)))
    .join('')
  const body = [
    ...(closed === null
      ? []
      : [
          element(
            'aside',
            `${textElement('strong', closed.title)} ${escaped(closed.text)}`,
            ' class="closed"',
          ),
        ]),
    element('header', head.join('\n')),
    element(
      'nav',
      `${textElement('h2', document.contentsTitle)}${element('ol', contents)}`,
      ' aria-labelledby="contents"',
    ).replace('<h2>', '<h2 id="contents">'),
    element('main', document.sections.map((section) => sectionHtml(section, html)).join('\n')),
    textElement('footer', document.foot),
  ]
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`,
    textElement(
      'title',
      `${closed === null ? '' : `${closed.title} – `}${title} – ${reportTexts[language].front.kicker(document.day)}`,
    ),
    closed === null ? '' : '<meta name="robots" content="noindex">',
    element('style', `${fontFace()}\n${styles}\n${darkDrawings()}`),
    '</head>',
    element('body', body.join('\n')),
    '</html>',
    '',
  ].join('\n')
}

function factsHtml(facts: readonly Fact[]): string {
  const parts = facts.map(({ name, value, note }) =>
    element(
      'div',
      `${textElement('dt', name)}${textElement('dd', value)}${textElement('dd', note, ' class="note"')}`,
    ),
  )
  return element('dl', parts.join(''), ' class="facts"')
}

function sectionHtml({ id, heading, blocks }: Section, html: (block: Block) => string): string {
  return element(
    'section',
    [textElement('h2', heading), ...blocks.map(html)].join('\n'),
    ` id="${id}"`,
  )
}

const blockHtml = (dataTitle: string) => (block: Block) => {
  switch (block.kind) {
    case 'paragraph':
      return textElement('p', block.text)
    case 'notice':
      return textElement('p', block.text, ' class="notice"')
    case 'subheading':
      return textElement('h3', block.text)
    case 'list':
      return element('ul', block.items.map((item) => textElement('li', item)).join(''))
    case 'figure':
      return figureHtml(block, dataTitle)
    case 'table':
      return tableHtml(block)
  }
}

function figureHtml(
  { title, subtitle, note, svg, narrow, data }: Figure,
  dataTitle: string,
): string {
  return element(
    'figure',
    [
      element('figcaption', `${textElement('strong', title)}${textElement('span', subtitle)}`),
      element('div', svg, ' class="page"'),
      element('div', narrow, ' class="phone"'),
      textElement('p', note, ' class="note"'),
      data === null
        ? ''
        : element(
            'details',
            `${textElement('summary', dataTitle)}${tableHtml({
              ...{ title, rows: data.rows, note: '', isDense: true },
              columns: data.columns.map((name, at) => ({
                name,
                align: at === 0 ? 'start' : 'end',
              })),
            })}`,
          ),
    ].join('\n'),
  )
}

type Shown = Pick<Table, 'title' | 'columns' | 'rows' | 'note' | 'isDense'>

function tableHtml({ title, columns, rows, note, isDense }: Shown): string {
  const side = (index: number) => (columns[index]?.align === 'end' ? ' class="end"' : '')
  const head = columns.map(({ name }, index) =>
    textElement('th', name, ` scope="col"${side(index)}`),
  )
  const body = rows.map((cells) =>
    element(
      'tr',
      cells
        .map((cell, index) =>
          index === 0
            ? textElement('th', cell, ' scope="row"')
            : textElement('td', cell, side(index)),
        )
        .join(''),
    ),
  )
  const table = element(
    'table',
    `${textElement('caption', title)}${element('thead', element('tr', head.join('')))}${element('tbody', body.join('\n'))}`,
    isDense ? ' class="dense"' : '',
  )
  // A wide table scrolls by itself on a phone; the keyboard has to reach it.
  const frame = element(
    'div',
    table,
    ` class="scroll" role="region" tabindex="0" aria-label="${escaped(title)}"`,
  )
  return note === '' ? frame : `${frame}${textElement('p', note, ' class="note"')}`
}
