import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { type Block, list, paragraph, type Section, subheading } from '../model.document.ts'
import { settingName } from '../setting-name.ts'
import { specLines } from '../spec-lines.ts'
import { trialBlocks } from './trial.ts'

/** The frozen protocol: when, how often something else was tried, what departs from it, and every choice. */
export function protocolSection(context: Context): Section {
  const { study } = context
  const t = reportTexts[context.language]
  const { protocol } = study
  const blocks: Block[] = [
    paragraph(t.protocol.intro(context.instant(protocol.frozenAt))),
    paragraph(t.protocol.runsBefore(protocol.earlierSpecifications)),
    ...(protocol.deviations.length === 0
      ? [paragraph(t.protocol.noDeviations)]
      : [
          subheading(t.protocol.deviations),
          list(
            protocol.deviations.map(({ path, was, is }) =>
              t.protocol.deviation(nameOf(context, path), plain(was), plain(is)),
            ),
          ),
        ]),
    ...trialBlocks(context),
    hashTable(context),
    specTable(context),
  ]
  return { id: 'protocol', heading: t.protocol.heading, blocks }
}

const nameOf = ({ language, columnName }: Context, path: string) =>
  settingName(path, language, columnName)

/** A value of the protocol as people write it: it comes as JSON. */
function plain(json: string | null): string {
  if (json === null || json === 'null') return '–'
  const text = json
    .replaceAll(/"\w+":null,?/g, '')
    .replaceAll(/["{}[\]]/g, '')
    .replaceAll(':', ': ')
    .replaceAll(',', ', ')
  if (text === '') return '–'
  return text.length > longest ? `${text.slice(0, longest)} …` : text
}

/** A longer value is told by its beginning: all of it stands in the table of the protocol. */
const longest = 90

function hashTable(context: Context) {
  const { study } = context
  const t = reportTexts[context.language]
  const { specHash, dataHash } = study.protocol
  const rows = [
    ['spec', t.protocol.hash.spec, specHash],
    ['data', t.protocol.hash.data, dataHash],
    ['code', t.protocol.hash.code, study.code],
  ] as const
  return context.table({
    id: 'identifiers',
    title: t.protocol.hashes,
    columns: [
      { name: t.protocol.item, align: 'start' },
      { name: t.protocol.identifier, align: 'start' },
    ],
    rows: rows.map(([, name, value]) => [name, value]),
    data: { names: ['item', 'identifier'], rows: rows.map(([key, , value]) => [key, value]) },
  })
}

function specTable(context: Context) {
  const { study } = context
  const t = reportTexts[context.language]
  const lines = specLines(study.spec)
  return context.table({
    id: 'protocol',
    title: t.protocol.table,
    isDense: true,
    columns: [
      { name: t.protocol.path, align: 'start' },
      { name: t.protocol.value, align: 'start' },
      { name: t.protocol.origin, align: 'start' },
    ],
    rows: lines.map(({ path, value, origin }) => [
      ...[nameOf(context, path), value, t.protocol.origins[origin]],
    ]),
    data: {
      names: ['path', 'value', 'origin'],
      rows: lines.map(({ path, value, origin }) => [path, value, origin]),
    },
    isOnPaper: (row) => lines[row]?.origin === 'chosen',
  })
}
