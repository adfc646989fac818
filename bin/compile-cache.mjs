// Loaded before a program (`node --import`): keeps the compiled sources from one start to the next, also those of its threads
// and of the processes that it starts. Compiling takes longer than a small study, and half of the time in which the server loads.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { root } from './install.mjs'

// The folder belongs to whoever installed the program, unlike Node's own choice, which all users of the machine share.
const folder = join(root, 'node_modules', '.cache', 'taitopolku')
process.env.NODE_COMPILE_CACHE ??= folder
enableCompileCache(folder)
