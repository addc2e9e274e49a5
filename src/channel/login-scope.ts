/**
 * Where a login gives everybody another id, an id means somebody only within the logins that share one numbering: from the second numbering on it is
 * written with that number in front, so that an id that comes again means nobody who bore it before.
 */
export const scoped = (numbering: number, id: string): string => (numbering === 0 ? id : `${numbering}#${id}`)

export function scopeOf(scopedId: string): { readonly numbering: number; readonly id: string } {
  const found = /^([1-9][0-9]{0,8})#([\s\S]+)$/.exec(scopedId)
  return found === null ? { numbering: 0, id: scopedId } : { numbering: Number(found[1]), id: found[2] ?? '' }
}
