export const root: string
export class SetupError extends Error {}
export function prepare(options?: { tests?: boolean; play?: boolean }): Promise<void>
interface Package {
  version?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
  peer?: boolean
}
export function holds(found: Record<string, Package>, wanted: Record<string, Package>, production: boolean): boolean
