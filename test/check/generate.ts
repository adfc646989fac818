import { writeFileSync } from 'node:fs'
import { root } from './files.ts'
import { renderGenerated } from './generated.ts'

// `npm run generate`: writes every generated file.
for (const { path, text } of await renderGenerated()) {
  writeFileSync(`${root}${path}`, text)
  console.log(path)
}
