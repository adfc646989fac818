import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Puts a compressed twin beside every text file, so that the server only sends and never compresses. */
function precompress(): Plugin {
  let outDir = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    writeBundle() {
      const folder = join(outDir, 'assets')
      for (const name of readdirSync(folder)) {
        if (!/\.(js|css|svg)$/.test(name)) continue
        const content = readFileSync(join(folder, name))
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }
}

/** Builds the web application (src/web-build.ts says where); every file but the page itself is named by its content. */
export default defineConfig({
  plugins: [react(), precompress()],
  // The server puts its nonce of the moment in place of the name, in the page and in what Vite adds to it.
  html: { cspNonce: '__NONCE__' },
  build: {
    emptyOutDir: true,
    sourcemap: false,
    // The content security policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    // The start holds the words of three languages (810 kB, a fourth of it when sent); whoever starts need not be warned.
    chunkSizeWarningLimit: 900,
    target: 'es2023',
    rolldownOptions: {
      // The application of the staff, and the pages that a link opens without sign-in: small, for any phone.
      input: ['index.html', 'link.html'],
      output: {
        // What changes with a new version of a library, apart from what changes every week.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // With zod its setting, which has to be made before the first schema.
            { name: 'libraries', test: /node_modules[\\/](@tanstack|zod)[\\/]|zod-without-eval/ },
          ],
        },
      },
    },
  },
})
