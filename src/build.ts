import { buildWeb } from './web-build.ts'

// `npm run build`: the pages for `npm run serve`.
console.log(`The pages are in ${await buildWeb(console.log)}.`)
