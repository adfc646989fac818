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
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { KeysProvider } from '../platform/browser/keys/KeysProvider.tsx'
import { LocaleProvider } from '../platform/browser/LocaleProvider.tsx'
import { allowStylesByNonce, styleNonce } from '../platform/browser/nonce.ts'
import { theme } from '../platform/browser/theme/theme.ts'
import { cssVariablesResolver } from '../platform/browser/theme/variables.ts'
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
            <KeysProvider>
              <Notifications position="bottom-center" limit={3} containerWidth={440} />
              <RouterProvider router={router} />
            </KeysProvider>
          </QueryClientProvider>
        </MantineProvider>
      </LocaleProvider>
    </StrictMode>
  )
}

/** Draws the application into the page. */
export function mount() {
  allowStylesByNonce()
  const element = document.getElementById('app')
  if (!element) throw new Error('The page has no #app')
  createRoot(element).render(<App />)
}
