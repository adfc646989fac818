import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { findText } from '../../platform/shared/texts.ts'
import { levelsOf, type Scale } from '../model.scale.ts'
import { skillTexts } from '../texts/texts.ts'

interface LevelSelectProps
  extends Omit<NativeSelectProps, 'data' | 'value' | 'onChange' | 'description'> {
  readonly scale: Scale
  readonly level: string | null
  /** Who said so, and when. */
  readonly description?: string | undefined
  readonly onChoose: (level: string) => void
}

/** A level of a scale. A unit has dozens of them on one page: the browser's own list is light, and at home on a phone. */
export function LevelSelect(props: LevelSelectProps) {
  const { scale, level, description, onChoose, ...rest } = props
  const t = useTexts(skillTexts)
  const levelTexts: Readonly<Record<string, string>> = t.levels[scale]
  return (
    <NativeSelect
      {...rest}
      description={description}
      value={level ?? ''}
      data={[
        { value: '', label: t.notAssessed, disabled: level !== null },
        ...levelsOf[scale].map((value) => ({ value, label: findText(levelTexts, value) ?? value })),
      ]}
      onChange={({ currentTarget: { value } }) => value !== '' && onChoose(value)}
    />
  )
}
