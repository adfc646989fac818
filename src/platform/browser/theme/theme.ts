import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { palette } from '../../shared/palette.ts'

const colors: Record<string, MantineColorsTuple> = {
  accent: palette.accent,
  success: palette.success,
  alert: palette.alert,
  error: palette.error,
  gray: palette.gray,
  dark: palette.dark,
  // Mantine's own components ask for these by name.
  blue: palette.accent,
  green: palette.success,
  teal: palette.success,
  yellow: palette.alert,
  red: palette.error,
}

const shadow = '0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 12%)'
const radius = '0.375rem'
const family = "'Noto Sans Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif"

/** Controls follow the density (`density.css`) at the usual size and Mantine at the others. */
function controlHeight(name: string) {
  return (_theme: unknown, props: { size?: unknown }) => ({
    root:
      props.size === undefined || props.size === 'sm' ? { [name]: 'var(--control-height)' } : {},
  })
}

const controlWrapper = (_theme: unknown, props: { size?: unknown }) => ({
  wrapper:
    props.size === undefined || props.size === 'sm'
      ? { '--input-height': 'var(--control-height)' }
      : {},
})

const motion = { transitionProps: { duration: 120, transition: 'fade' } } as const

/** Dialogs: a dimmed ground without blur, and a head that is no banner of the page. */
const dialog = {
  defaultProps: {
    overlayProps: { backgroundOpacity: 0.45 },
    attributes: { header: { role: 'none' } },
    ...motion,
  },
  styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650 } },
}

/** The look of Taitopolku: quiet surface, one accent, a 4-px rhythm, one radius, one shadow. */
export const theme = createTheme({
  colors,
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: palette.gray[9],
  fontFamily: family,
  headings: {
    fontFamily: family,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '2.25rem', fontWeight: '700' },
      h2: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.5rem' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.25rem' },
      h5: { fontSize: '0.9375rem', lineHeight: '1.25rem' },
      h6: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.25rem', sm: '1.375rem', md: '1.5rem', lg: '1.75rem', xl: '2rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: radius, md: radius, lg: radius, xl: radius },
  defaultRadius: 'md',
  shadows: { xs: shadow, sm: shadow, md: shadow, lg: shadow, xl: shadow },
  breakpoints: { xs: '30em', sm: '40em', md: '60em', lg: '75em', xl: '90em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: controlHeight('--button-height') },
    ActionIcon: {
      defaultProps: { size: 'input-sm', variant: 'subtle', color: 'gray' },
    },
    Input: { defaultProps: { size: 'sm' }, vars: controlWrapper },
    InputWrapper: {
      // The description stands under its input, so that inputs side by side stay aligned.
      defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: { label: { marginBottom: '0.25rem' } },
    },
    // Within the page, not at its end: a list of choices or commands belongs to the landmark it is opened in (Menu below too).
    Combobox: { defaultProps: { withinPortal: false } },
    // The list scrolls itself (global.css): a frame inside it would be a stop that the keyboard cannot reach. The list
    // is no stop either: Tab would lead from the field into it, which is gone as it gets there.
    ComboboxOptions: { defaultProps: { tabIndex: -1 } },
    Select: { defaultProps: { withScrollArea: false } },
    MultiSelect: { defaultProps: { withScrollArea: false } },
    Badge: { defaultProps: { tt: 'none', fw: 600, size: 'lg', radius: 'md' } },
    Text: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { fz: 'sm' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Modal: { ...dialog, defaultProps: { ...dialog.defaultProps, centered: true } },
    Drawer: dialog,
    // A menu holds its items alone: focus begins on the menu itself.
    Menu: {
      defaultProps: {
        ...{ shadow: 'md', withInitialFocusPlaceholder: false, withinPortal: false, ...motion },
      },
    },
    Popover: { defaultProps: { shadow: 'md', ...motion } },
    Tooltip: { defaultProps: { openDelay: 300, ...motion } },
    Tabs: { defaultProps: { keepMounted: false } },
    Alert: { defaultProps: { variant: 'light' } },
  },
})
