/** Who somebody is at the enterprise, as far as the app may know: messages come without names. */
import type { Profile } from '../../src/channel/channel.ts'
import { type FeishuClient, pathId } from './client.ts'
import { FeishuError, isPassing } from './failures.ts'

/** Departments above a person's own that are looked at. */
const LEVELS = 3

/** Null when the app lacks the permission, or the person is out of its reach. @throws FeishuError when it is worth another try */
export async function profileOf(client: FeishuClient, openId: string): Promise<Profile | null> {
  type Found = { user?: { name?: string; department_ids?: string[] } }
  const query = { user_id_type: 'open_id', department_id_type: 'open_department_id' }
  const found = await allowed(client.call<Found>({ method: 'GET', path: `/open-apis/contact/v3/users/${pathId(openId)}`, query }))
  if (found?.user === undefined) return null
  const departments: string[] = []
  for (const id of found.user.department_ids ?? []) departments.push(...(await namesFrom(client, id)))
  return { name: found.user.name ?? '', departments }
}

/** The department's name and those above it, the nearest first. */
async function namesFrom(client: FeishuClient, departmentId: string): Promise<string[]> {
  type Found = { department?: { name?: string; parent_department_id?: string } }
  const names: string[] = []
  for (let id = departmentId; names.length < LEVELS && id !== '' && id !== '0'; ) {
    const query = { department_id_type: 'open_department_id' }
    const found = await allowed(client.call<Found>({ method: 'GET', path: `/open-apis/contact/v3/departments/${pathId(id)}`, query }))
    if (found?.department?.name === undefined) break
    names.push(found.department.name)
    id = found.department.parent_department_id ?? ''
  }
  return names
}

async function allowed<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof FeishuError && !isPassing(error)) return null
    throw error
  }
}
