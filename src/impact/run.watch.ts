import { workerData } from 'node:worker_threads'

/** How long a run may go on after whoever asked for it has gone, in milliseconds. */
const interval = 1000

/**
 * The thread that ends a run whose parent was killed: while a study is computed its own thread hears of nothing. What it
 * leaves is cleared away when the work on studies begins again.
 */
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL')
}, interval)
