import { useTexts } from '../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../platform/browser/texts/texts.ts'
import classes from './Brand.module.css'
import icon from './icon.svg'

/** The mark and name of the product. */
export function Brand() {
  const { product } = useTexts(platformTexts)
  return (
    <span className={classes.brand}>
      <img src={icon} alt="" width={28} height={28} />
      <span className={classes.name}>{product}</span>
    </span>
  )
}
