// `prestart` and `pretest`: what they start needs the packages and the pinned Node.
import { prepare } from './install.mjs'

if (!prepare()) process.exitCode = 1
