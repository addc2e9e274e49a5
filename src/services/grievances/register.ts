/** 登记: what was gathered becomes a grievance with a number, an owner, deadlines, its notices and, when it is red or orange, an alert. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import { makeAlias } from '../../domain/alias.ts'
import type { Owner } from '../../domain/assignment.ts'
import { excludedBy, isSealed, type Respondent, type RoleHeld, sealedFor } from '../../domain/exclusion.ts'
import type { IdentityMode } from '../../domain/grievance.ts'
import { makeUnitTree, superiorsIn } from '../../domain/unit-tree.ts'
import { refusal } from '../../texts/text.ts'
import type { Hazard } from '../../texts/zh-cn/alerts.ts'
import { bands, type Triage, triage } from '../../triage/triage.ts'
import { type Raised, raise } from '../alerts/detect/raise.ts'
import { isLifeDanger, storyToTell } from '../alerts/rescue/life-danger.ts'
import { type Context, stale } from '../context.ts'
import { gatherAgain } from '../hot/waiting.ts'
import { type Actor, append } from '../ledger/ledger.ts'
import { type Conversation, readPrivateChatsAhead } from '../mail/accounts.ts'
import { makeRoute } from '../mail/letters.ts'
import { giveNumber } from '../numbers.ts'
import { cadreName, cadresIn, type Speaker } from '../people/people.ts'
import { allUnits, fallbackUnit } from '../people/units.ts'
import { claimCode } from './claim-back.ts'
import { type Clocked, startClocks } from './dates/clocks.ts'
import { readDeadlinesAhead } from './dates/deadlines.ts'
import { notify } from './notify.ts'
import { claimantsOf, type Office, ownerAnywhere, ownerFor, readExcludedAhead, reasonOf } from './ownership/owner.ts'
import { respondentsOf } from './ownership/respondents.ts'
import { accessKeyFor, byId, type Grievance, subjectAt } from './read.ts'
import { unlinkWords } from './unlink.ts'

export interface Registration {
  readonly speaker: Speaker
  readonly conversation: Conversation
  /** The employee's words, for triage. */
  readonly text: string
  /** What is said in private to whoever is alerted. */
  readonly story: string
  readonly mode: IdentityMode
  readonly direct: boolean
  /** The unit it is about, where it is known. */
  readonly unitId: string | null
  /** No receipt: somebody is in danger, or it was filed for somebody. */
  readonly quiet?: boolean
  readonly filedById?: string
}

export interface Registered {
  readonly grievance: Grievance
  readonly triage: Triage
  readonly alert: Raised | null
}

/** Links nothing: the caller moves the words. @throws UserError `noUnitsYet` on an empty database, `nobodyElse` when only those it is about hold any office */
export async function register(ctx: Context, given: Registration): Promise<Registered> {
  const found = triage(given.text)
  const id = uuid()
  const unitId = given.unitId ?? (await fallbackUnit(ctx)).id
  const kept = await keptFrom(ctx, unitId, found, given.speaker.personId, given.unitId !== null)
  const excluded = new Set([...kept.excluded, ...(given.mode === 'anonymous' ? [] : [given.speaker.personId])])
  const office = {
    facts: { sealed: kept.sealed, direct: given.direct, complexity: found.complexity, category: found.category },
    unitId,
    excluded,
  }
  const number = giveNumber(ctx, 'grievance', id)
  number.catch(() => {})
  const owner = (await ownerFor(ctx, office)) ?? (await ownerDespite(ctx, office, new Set([...kept.named, given.speaker.personId])))
  if (owner === null) throw refusal('nobodyElse', {})
  const told = new Set([owner.ownerId, ...(await claimantsOf(ctx, office))])
  const no = await number
  const actor: Actor = given.filedById === undefined ? { as: 'employee' } : { as: 'cadre', personId: given.filedById }
  const clocked: Clocked = {
    id,
    unitId,
    status: 'registered',
    kind: found.kind,
    level: found.level,
    complexity: found.complexity,
    roundAt: ctx.now,
    promisedOn: null,
  }
  const routeId = uuid()
  stale(ctx)
  const written = [
    makeRoute(ctx, given.conversation, routeId),
    insert(ctx, { id, no, unitId, owner, kept, given, found, routeId }),
    excludeAll(
      ctx,
      id,
      [...kept.excluded].filter(personId => personId !== owner.ownerId),
      kept.respondents,
    ),
    append(ctx, {
      type: 'register',
      actor,
      grievanceId: id,
      unitId,
      payload: {
        no,
        to: 'registered',
        category: found.category,
        kind: found.kind,
        level: found.level,
        complexity: found.complexity,
        ownerId: owner.ownerId,
        reason: owner.reason,
        triage: found.version,
        rules: found.reasons.map(({ rule }) => rule),
        mode: given.mode,
      },
    }),
    startClocks(ctx, clocked),
  ]
  readDeadlinesAhead(ctx, id)
  readExcludedAhead(ctx, id)
  readPrivateChatsAhead(ctx, [...told])
  const [dated] = await Promise.all([byId(ctx, id), cadreName(ctx, owner.ownerId), ...written])
  await notify(ctx, 'register', {
    before: dated,
    after: dated,
    actor,
    details: {
      code: given.filedById === undefined ? '' : claimCode(ctx, id),
      quiet: given.quiet === true || (found.danger !== null && isLifeDanger(found.danger)),
    },
  })
  return { grievance: dated, triage: found, alert: await alertFor(ctx, dated, found, given.story) }
}

/** Nobody is refused: where the line above ends with those who are kept from it, it goes to who stands nearest and was not named. */
const ownerDespite = async (ctx: Context, { facts, unitId }: Office, named: ReadonlySet<string>): Promise<Owner | null> =>
  (await ownerFor(ctx, { facts: { ...facts, sealed: false }, unitId, excluded: named })) ??
  (await ownerAnywhere(ctx, { unitId, excluded: named }))

interface New {
  readonly id: string
  readonly no: string
  readonly unitId: string
  readonly owner: Owner
  readonly kept: Kept
  readonly given: Registration
  readonly found: Triage
  readonly routeId: string
}

async function insert(ctx: Context, { id, no, unitId, owner, kept, given, found, routeId }: New): Promise<void> {
  const { speaker, mode } = given
  await ctx.tx.$executeRaw(sql`
    WITH gathered AS (INSERT INTO hot_waiting (grievance_id) VALUES (${id}::uuid))
    INSERT INTO grievances (id, no, unit_id, unit_uncertain, kind, category, subcategory, level, complexity, status, owner_id, owner_reason,
      sealed, sealed_unit_id, direct, sensitive, mode, alias, subject_enc, person_id, person_key, access_key, route_id, people, bands,
      triage_version, filed_by_id, registered_at, round_at)
    VALUES (${id}::uuid, ${no}, ${unitId}::uuid, ${given.unitId === null}, ${found.kind}, ${found.category}, ${found.subcategory}, ${found.level},
      ${found.complexity}, 'registered', ${owner.ownerId}::uuid, ${reasonOf(given.direct ? 'direct' : 'default', owner)},
      ${kept.sealed}, ${kept.sealedUnitId}::uuid, ${given.direct}, ${found.sensitive}, ${mode}, ${makeAlias(ctx.random)},
      ${ctx.keys.seal(subjectAt(id), found.subject)}, ${mode === 'anonymous' ? null : speaker.personId}::uuid, ${personKey(ctx, speaker.personId)},
      ${accessKeyFor(ctx, id, speaker.identityId)}, ${routeId}::uuid, ${found.people},
      ${bands(given.text, word => ctx.keys.blindIndex('band', word))}::bytea[], ${found.version}, ${given.filedById ?? null}::uuid, ${ctx.now}, ${ctx.now})`)
}

/** @param respondents those of them whom the words are about; the others are their line */
async function excludeAll(ctx: Context, grievanceId: string, people: readonly string[], respondents: ReadonlySet<string>): Promise<void> {
  if (people.length === 0) return
  await ctx.tx.$executeRaw(sql`
    INSERT INTO exclusions (grievance_id, person_id, reason)
    SELECT ${grievanceId}::uuid, id, CASE WHEN id = ANY(${[...respondents]}::uuid[]) THEN 'respondent' ELSE 'respondent-line' END
    FROM unnest(${[...people]}::uuid[]) AS p(id) ON CONFLICT DO NOTHING`)
}

/** A head-count counts people: equal for one person, and tells nobody who. */
export const personKey = (ctx: Context, personId: string): Buffer => ctx.keys.keyedHash('person', 'head-count', personId)

async function alertFor(ctx: Context, grievance: Grievance, found: Triage, story: string): Promise<Raised | null> {
  if (grievance.level !== 'red' && grievance.level !== 'orange') return null
  const hazard: Hazard = found.danger?.hazard ?? 'none'
  return raise(ctx, grievance, {
    level: grievance.level,
    hazard,
    rule: found.danger?.rule ?? 'level',
    story: storyToTell(story, found.danger?.words ?? ''),
    own: found.danger?.hazard === 'self-harm' && !found.danger.other,
  })
}

interface Kept {
  readonly excluded: Set<string>
  /** Those of them whose own name was said. */
  readonly named: Set<string>
  /** Those whom the words are about, by name or by office. */
  readonly respondents: Set<string>
  readonly sealed: boolean
  readonly sealedUnitId: string | null
}

/** Who it must be kept from: by whom it is about, and whether it is sealed to the designated people above. */
async function keptFrom(ctx: Context, unitId: string, found: Triage, reporterId: string, unitKnown: boolean): Promise<Kept> {
  const about = found.about?.conduct === 'person' ? found.about : null
  const fitting = about === null || (!unitKnown && about.name === null) ? [] : await respondentsOf(ctx, unitId, about, reporterId)
  // "our head" of a unit that nobody knows yet is nobody in particular; see `keepFromLine`
  const respondents = unitKnown ? fitting : fitting.filter(({ personId }) => personId !== null)
  const named = new Set(about?.name == null ? [] : respondents.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const plain = respondents.length === 0 && found.sensitive === null
  if (plain) return { excluded: new Set(), named, respondents: new Set(), sealed: false, sealedUnitId: null }
  const units = await allUnits(ctx)
  const tree = makeUnitTree(units)
  const roster: RoleHeld[] = await cadresIn(
    ctx,
    units.map(({ id }) => id),
  )
  const excluded = new Set(respondents.flatMap((one: Respondent) => [...excludedBy(one, roster, tree)]))
  const people = new Set(respondents.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const sealed = isSealed(
    {
      harassment: found.sensitive === 'harassment',
      retaliation: found.sensitive === 'retaliation',
      respondents: [...people],
    },
    roster,
  )
  if (!sealed) return { excluded, named, respondents: people, sealed, sealedUnitId: null }
  const office = sealedFor(unitId, roster, tree, excluded)
  return { excluded, named, respondents: people, sealed, sealedUnitId: office?.unitId ?? superiorsIn(tree.chain(unitId))[0]?.id ?? null }
}

/** The unit is known at last: whoever the words are about there, and their line, are kept from it before it moves. */
export async function keepFromLine(ctx: Context, grievance: Grievance, unitId: string, words: string): Promise<Grievance> {
  const kept = await keptFrom(ctx, unitId, triage(words), grievance.personId ?? '', true)
  await excludeAll(
    ctx,
    grievance.id,
    [...kept.excluded].filter(id => id !== grievance.ownerId),
    kept.respondents,
  )
  if (kept.sealed && !grievance.sealed) {
    await ctx.tx.grievance.update({
      where: { id: grievance.id },
      data: { sealed: true, sealedUnitId: kept.sealedUnitId, version: { increment: 1 } },
    })
    await gatherAgain(ctx, grievance.id)
    await append(ctx, { type: 'sealed', actor: { as: 'system' }, grievanceId: grievance.id, unitId, payload: { to: kept.sealedUnitId } })
  }
  return byId(ctx, grievance.id)
}

/** Moves words from an intake to its grievance. */
export async function moveWords(ctx: Context, intakeId: string, grievance: Grievance): Promise<void> {
  await ctx.tx.$executeRaw(sql`UPDATE messages SET grievance_id = ${grievance.id}::uuid WHERE intake_id = ${intakeId}::uuid`)
  if (grievance.mode === 'anonymous') await unlinkWords(ctx, grievance.id)
}
