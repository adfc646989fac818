// First: it orders the layers of style sheets.
import '../platform/browser/theme/global.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '../platform/browser/theme/density.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { KeysProvider } from '../platform/browser/keys/KeysProvider.tsx'
import { LocaleProvider, useLocale } from '../platform/browser/LocaleProvider.tsx'
import { allowStylesByNonce, styleNonce } from '../platform/browser/nonce.ts'
import { theme } from '../platform/browser/theme/theme.ts'
import { cssVariablesResolver } from '../platform/browser/theme/variables.ts'
import { keepFocusOfButtons } from '../platform/browser/woken-buttons.ts'
import { queryClient, router } from './router.tsx'

/** Everything that pages stand on: look, language, keys, data, addresses. */
function App() {
  return (
    <StrictMode>
      <LocaleProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
          getStyleNonce={styleNonce}
          deduplicateInlineStyles
        >
          <QueryClientProvider client={queryClient}>
            <AskedInLanguage>
              <KeysProvider>
                <Notifications position="bottom-center" limit={3} containerWidth={440} />
                <RouterProvider router={router} />
              </KeysProvider>
            </AskedInLanguage>
          </QueryClientProvider>
        </MantineProvider>
      </LocaleProvider>
    </StrictMode>
  )
}

/** Asks again what is shown when the language changes: some of its words were made by the server. */
function AskedInLanguage({ children }: { readonly children: ReactNode }) {
  const { locale } = useLocale()
  const client = useQueryClient()
  const asked = useRef(locale)
  useEffect(() => {
    if (asked.current === locale) return
    asked.current = locale
    void client.invalidateQueries()
  }, [locale, client])
  return children
}

/** Draws the application into the page. */
export function mount() {
  allowStylesByNonce()
  const element = document.getElementById('app')
  if (!element) throw new Error('The page has no #app')
  keepFocusOfButtons(document.body)
  createRoot(element).render(<App />)
}
