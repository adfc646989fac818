import { Button, Checkbox, Group, Select, Switch, Text, TextInput } from '@mantine/core'
import { IconCircleCheck, IconHelpCircleFilled } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { errorText, fieldErrorText } from '../../platform/browser/problem.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { type ClientLanguage, clientLanguages } from '../model.language.ts'
import type { PhraseSet } from '../model.phrase-answer.ts'
import { planTexts } from '../texts/texts.ts'
import classes from './Plan.module.css'
import { phrasesQuery, useCheckPhrases } from './queries.plans.ts'
import { Column } from './Words.tsx'

const checkable = clientLanguages.filter((one) => one !== 'fi' && one !== 'sv')
type Checkable = (typeof checkable)[number]

interface PhraseChecksProps {
  readonly language: ClientLanguage | undefined
  readonly isAll: boolean
  readonly onFilter: (filter: { language: ClientLanguage; all?: true }) => void
}

/** Which phrases a translator has checked in a language; several are marked at once. */
export function PhraseChecks({ language: asked, isAll, onFilter }: PhraseChecksProps) {
  const t = useTexts(planTexts).checks
  const format = useFormat()
  const language = checkable.find((one) => one === asked) ?? 'en'
  const query = useQuery(phrasesQuery(['fi', language]))
  return (
    <>
      <PageHeader title={t.title} description={t.text} />
      <Group align="end" gap="lg" mb="md">
        <Select
          label={t.language}
          data={checkable.map((value) => ({ value, label: format.language(value) }))}
          value={language}
          allowDeselect={false}
          onChange={(next) =>
            onFilter({ language: next as ClientLanguage, ...(isAll && { all: true }) })
          }
        />
        <Switch
          label={t.onlyUnchecked}
          mb="xs"
          checked={!isAll}
          onChange={() => onFilter({ language, ...(!isAll && { all: true }) })}
        />
      </Group>
      <Async query={query} skeleton="rows">
        {(set) => <Phrases key={language} set={set} language={language} isAll={isAll} />}
      </Async>
    </>
  )
}

interface PhrasesProps {
  readonly set: PhraseSet
  readonly language: Checkable
  readonly isAll: boolean
}

function Phrases({ set, language, isAll }: PhrasesProps) {
  const texts = useTexts(planTexts)
  const t = texts.checks
  const format = useFormat()
  const { locale } = useLocale()
  const check = useCheckPhrases()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [checkedBy, setCheckedBy] = useState('')
  const [tried, setTried] = useState(false)
  const words = set.phrases[language] ?? {}
  const finnish = set.phrases.fi ?? {}
  const done = new Map(
    set.checked.filter((one) => one.language === language).map((one) => [one.key, one]),
  )
  const shown = Object.keys(words).filter((key) => isAll || !done.has(key))
  const open = shown.filter((key) => !done.has(key))
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const marking = useMutation({
    mutationFn: () =>
      check({
        ...{ language, checkedBy },
        checks: [...chosen].map((key) => ({ key, words: words[key] ?? '', isChecked: true })),
      }),
    onSuccess() {
      setChosen(new Set())
      setTried(false)
      toastDone(t.marked)
    },
  })
  const mark = () => {
    setTried(true)
    if (checkedBy.trim() !== '') marking.mutate()
  }
  const unmark = async (key: string, by: string) => {
    try {
      await check({
        ...{ language, checkedBy: by },
        checks: [{ key, words: words[key] ?? '', isChecked: false }],
      })
      toastDone(t.marked)
    } catch (error) {
      toastFailed(error)
    }
  }
  return (
    <div className={classes.sheet}>
      <Text c="dimmed">{t.counts(done.size, Object.keys(words).length)}</Text>
      {shown.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <>
          {open.length > 0 && (
            <Checkbox
              my="sm"
              label={t.chooseAll}
              checked={open.every((key) => chosen.has(key))}
              onChange={(event) => setChosen(new Set(event.currentTarget.checked ? open : []))}
            />
          )}
          <ul className={classes.sentences}>
            {shown.map((key) => {
              const of = done.get(key)
              return (
                <li key={key} className={`${classes.sentence} ${classes.check}`}>
                  {of ? (
                    <span />
                  ) : (
                    <Checkbox
                      aria-label={`${t.choose}: ${finnish[key]}`}
                      checked={chosen.has(key)}
                      onChange={() => toggle(key)}
                    />
                  )}
                  <div className={classes.row}>
                    <Column language="fi">{finnish[key]}</Column>
                    <Column language={language} isBeside>
                      {words[key]}
                    </Column>
                  </div>
                  <span className={classes.checkState}>
                    <span className={classes.standing} data-tone={of ? 'quiet' : 'alert'}>
                      {of ? (
                        <IconCircleCheck size={14} aria-hidden />
                      ) : (
                        <IconHelpCircleFilled size={14} aria-hidden />
                      )}
                      {of ? t.checkedBy(of.checkedBy, format.instant(of.recordedAt)) : t.unchecked}
                    </span>
                    {of && set.mayCheck && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`${t.unmark}: ${finnish[key]}`}
                        onClick={() => void unmark(key, of.checkedBy)}
                      >
                        {t.unmark}
                      </Button>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {chosen.size > 0 && (
        <div className={classes.foot}>
          <TextInput
            className={classes.search ?? ''}
            label={t.translator}
            required
            maxLength={120}
            value={checkedBy}
            onChange={(event) => setCheckedBy(event.currentTarget.value)}
            error={
              marking.error
                ? errorText(marking.error, locale)
                : tried && checkedBy.trim() === ''
                  ? fieldErrorText('required', locale)
                  : undefined
            }
          />
          <Button onClick={mark} loading={marking.isPending} mt="auto">
            {t.mark(chosen.size)}
          </Button>
        </div>
      )}
    </div>
  )
}
