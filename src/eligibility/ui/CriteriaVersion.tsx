import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { CentreCriteria, CriteriaVersion as Version } from '../model.versions.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaChanges } from './CriteriaChanges.tsx'
import { CriteriaTree } from './CriteriaTree.tsx'
import classes from './CriteriaVersion.module.css'
import { useCompared } from './useCompared.ts'

interface CriteriaVersionProps {
  readonly version: Version
  readonly services: CentreCriteria['services']
  /** The version that it is compared with: what differs is marked and told. */
  readonly base?: Version | undefined
}

/** One version of criteria to be read: the conditions, beside them since when they hold and where they come from. */
export function CriteriaVersion({ version, services, base }: CriteriaVersionProps) {
  const t = useTexts(criteriaTexts)
  const compared = useCompared(base?.tree, version.tree)
  return (
    <div className={classes.frame}>
      <div className={classes.version}>
        <div className={classes.tree}>
          <CriteriaTree tree={version.tree} services={services} compared={compared} />
        </div>
        <div className={classes.aside}>
          <Origin version={version} />
          {compared && (
            <div className={classes.part}>
              <p className={classes.name}>{t.previousDifferences}</p>
              <CriteriaChanges compared={compared} after={version.tree.constants} />
            </div>
          )}
          <Quoted source={version.source} />
        </div>
      </div>
    </div>
  )
}

/** Says from when until when a version holds: `from 1.1.2025`, `1.1.2025–31.12.2026`. */
export function useValidityText(): (version: Pick<Version, 'validFrom' | 'validTo'>) => string {
  const t = useTexts(criteriaTexts)
  const format = useFormat()
  return ({ validFrom, validTo }) =>
    validTo === null
      ? t.since(format.day(validFrom))
      : t.between(format.day(validFrom), format.day(validTo))
}

function Origin({ version }: { readonly version: Version }) {
  const t = useTexts(criteriaTexts)
  const format = useFormat()
  const validity = useValidityText()
  const { publishedAt, publishedBy } = version
  const instant = publishedAt === null ? undefined : format.instant(publishedAt)
  return (
    <DefinitionList
      items={[
        { term: t.validity, value: validity(version) },
        ...(instant === undefined
          ? []
          : [
              {
                term: t.published,
                value: publishedBy === null ? instant : t.publishedBy(instant, publishedBy),
              },
            ]),
        { term: t.source, value: version.source.document },
      ]}
    />
  )
}

function Quoted({ source }: { readonly source: Version['source'] }) {
  const t = useTexts(criteriaTexts)
  return (
    <>
      {source.text !== '' && (
        <div className={classes.part}>
          <p className={classes.name}>{t.quoted}</p>
          <blockquote className={classes.quote}>{source.text}</blockquote>
        </div>
      )}
      {source.notes.length > 0 && (
        <details className={classes.fold}>
          <summary>{t.notes}</summary>
          <ul className={classes.notes}>
            {source.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
