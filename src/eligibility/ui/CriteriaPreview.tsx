import { Alert, Button, Text } from '@mantine/core'
import {
  IconArrowRight,
  IconCalculator,
  IconClockExclamation,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Failed } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Preview, PreviewGroup } from '../model.preview.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import { CriteriaEquality } from './CriteriaEquality.tsx'
import { CriteriaListed, type ListedClient } from './CriteriaListed.tsx'
import classes from './CriteriaPreview.module.css'
import type { CriteriaPreviewState } from './useCriteriaPreview.ts'

interface CriteriaPreviewProps {
  readonly preview: CriteriaPreviewState
  readonly clientLink: (client: ListedClient) => ReactNode
}

/** What the draft would do to the centre's clients and to those referred to it: how many change, who, and whether it falls on one group. */
export function CriteriaPreview({ preview, clientLink }: CriteriaPreviewProps) {
  const t = useTexts(criteriaTexts).preview
  const { result, isOld, isPending, error, run } = preview
  return (
    <Section
      title={t.title}
      actions={
        <Button
          variant="default"
          leftSection={<IconCalculator size={18} aria-hidden />}
          onClick={() => void run()}
          loading={isPending}
        >
          {result === undefined ? t.run : t.again}
        </Button>
      }
    >
      <Text c="dimmed" maw="72ch" mb="md">
        {t.text}
      </Text>
      {error !== null && <CannotTell error={error} onRetry={() => void run()} />}
      {result !== undefined && (
        <div className={classes.frame} data-old={isOld || undefined}>
          {isOld && (
            <Alert
              role="status"
              color="alert"
              icon={<IconClockExclamation aria-hidden />}
              mb="md"
              maw="44rem"
            >
              {t.old}
            </Alert>
          )}
          <div className={classes.result}>
            <Result preview={result} clientLink={clientLink} />
          </div>
        </div>
      )}
    </Section>
  )
}

function CannotTell({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useTexts(criteriaTexts).preview
  const hasNothing = error instanceof Problem && error.status === 404
  return hasNothing ? <Text>{t.nothing}</Text> : <Failed error={error} onRetry={onRetry} />
}

interface ResultProps {
  readonly preview: Preview
  readonly clientLink: CriteriaPreviewProps['clientLink']
}

function Result({ preview, clientLink }: ResultProps) {
  const t = useTexts(criteriaTexts).preview
  const format = useFormat()
  const { people, changed, referrals } = preview
  const day = format.day(preview.on)
  const counts = (group: PreviewGroup) =>
    [format.number(group.changed), format.number(group.people), day] as const
  if (people === 0 && referrals.people === 0)
    return (
      <EmptyState title={t.nobody} icon={IconUsers}>
        {t.nobodyText}
      </EmptyState>
    )
  return (
    <>
      {people === 0 ? (
        <Text mb="md">{t.nobody}</Text>
      ) : (
        <Group
          id="criteria-preview"
          title={t.listed}
          group={preview}
          summary={
            changed === 0
              ? t.unchanged(format.number(people), day)
              : t.changed(changed, ...counts(preview))
          }
          clientLink={clientLink}
        />
      )}
      {people > 0 && (
        <Section title={t.equality}>
          <Text c="dimmed" maw="72ch">
            {t.equalityText}
          </Text>
          <CriteriaEquality equality={preview.equality} />
        </Section>
      )}
      <Section title={t.referrals.title}>
        {referrals.people === 0 ? (
          <Text c="dimmed">{t.referrals.nobody}</Text>
        ) : (
          <Group
            id="criteria-preview-referrals"
            title={t.referrals.listed}
            group={referrals}
            summary={
              referrals.changed === 0
                ? t.referrals.unchanged(referrals.people, format.number(referrals.people), day)
                : t.referrals.changed(referrals.changed, ...counts(referrals))
            }
            clientLink={clientLink}
          />
        )}
      </Section>
    </>
  )
}

interface GroupProps {
  readonly id: string
  readonly group: PreviewGroup
  /** The title of the list of those who change. */
  readonly title: string
  readonly summary: string
  readonly clientLink: CriteriaPreviewProps['clientLink']
}

/** People who are told of together: how many change and how, and who. */
function Group({ id, group, title, summary, clientLink }: GroupProps) {
  return (
    <>
      <p className={classes.summary} role="status">
        {summary}
      </p>
      {group.changed > 0 && (
        <>
          <ChangeKinds preview={group} />
          <Section title={title}>
            <CriteriaListed id={id} label={title} group={group} clientLink={clientLink} />
          </Section>
        </>
      )}
    </>
  )
}

/** How many go from which judgement to which. */
export function ChangeKinds({ preview }: { readonly preview: Pick<Preview, 'changes'> }) {
  const t = useTexts(criteriaTexts).preview
  const format = useFormat()
  const kinds = preview.changes.toSorted((a, b) => b.people - a.people)
  return (
    <ul className={classes.kinds} aria-label={t.kinds}>
      {kinds.map(({ before, after, people }) => (
        <li key={`${before} ${after}`} className={classes.kind}>
          <span className={classes.count}>{format.number(people)}</span>
          <StateMark state={before} />
          <IconArrowRight size={16} aria-hidden />
          <StateMark state={after} />
        </li>
      ))}
    </ul>
  )
}
