/** Texts are typed keys of one catalogue: a missing parameter does not compile. */
import { UserError } from '../errors.ts'
import { zhCN } from './zh-CN.ts'

export type TextKey = keyof typeof zhCN
export type ParamsOf<K extends TextKey> = Parameters<(typeof zhCN)[K]['say']>[0]

export const say = <K extends TextKey>(key: K, params: ParamsOf<K>): string => (zhCN[key].say as (params: ParamsOf<K>) => string)(params)

/** An error that the person can mend, told in a text of the catalogue. */
export const refusal = <K extends TextKey>(key: K, params: ParamsOf<K>): UserError =>
  new UserError(key, params as Readonly<Record<string, string | number>>)

/** The sentence of a UserError, however it was made. */
export const sayError = (error: UserError): string => {
  const text = zhCN[error.key as TextKey]
  if (text === undefined) throw new Error(`no text for ${error.key}`)
  return (text.say as (params: unknown) => string)(error.params)
}
