import type {
  CollectionSlug,
  DataFromCollectionSlug,
  DataFromGlobalSlug,
  GlobalSlug,
  Payload,
  RequiredDataFromCollectionSlug,
  Where,
} from 'payload'
import type { Language } from '../../src/i18n/triple'
import type { User } from '../../src/payload-types'
import { userOf } from './accounts'

type File = { data: Buffer; mimetype: string; name: string; size: number }
type Row<Slug extends CollectionSlug> = DataFromCollectionSlug<Slug>
/** In which language a text is written, and whether it is a draft yet. */
type Writing = { locale?: Language; draft?: boolean }

/** Somebody at work: what this person may not do through the API fails here as well. */
export class Actor {
  private constructor(
    readonly payload: Payload,
    private readonly account: User,
  ) {}

  /** The person behind an address, with the role of this moment. */
  static async of(payload: Payload, email: string): Promise<Actor> {
    const account = await userOf(payload, email)
    if (!account) throw new Error(`The demo needs the account ${email}: it is gone. Start with DEMO=0, or restore it.`)
    return new Actor(payload, account)
  }

  get id() {
    return this.account.id
  }

  // A copy each time: what access rules remember of a caller lasts for one operation.
  private get self() {
    return { user: { ...this.account, collection: 'users' as const }, overrideAccess: false, depth: 0 }
  }

  create<Slug extends CollectionSlug>(
    collection: Slug,
    data: Partial<RequiredDataFromCollectionSlug<Slug>>,
    file?: File,
    writing?: Writing,
  ): Promise<Row<Slug>> {
    // What is stamped or defaulted by the product is left out here; the generated type asks for it.
    const given = data as never
    return this.payload.create({ collection, data: given, file, ...writing, ...this.self }) as Promise<Row<Slug>>
  }

  update<Slug extends CollectionSlug>(
    collection: Slug,
    id: string,
    data: Partial<Row<Slug>>,
    writing?: Writing,
  ): Promise<Row<Slug>> {
    const given = data as never
    return this.payload.update({ collection, id, data: given, ...writing, ...this.self }) as Promise<Row<Slug>>
  }

  updateGlobal<Slug extends GlobalSlug>(slug: Slug, data: Partial<DataFromGlobalSlug<Slug>>, writing?: Writing) {
    // The generated type asks for what Payload keeps, too.
    const given = data as never
    return this.payload.updateGlobal({ slug, data: given, ...writing, ...this.self }) as Promise<
      DataFromGlobalSlug<Slug>
    >
  }

  /** Moves a document along its machine, with a reason if one is due. */
  move<Slug extends CollectionSlug>(collection: Slug, id: string, status: string, statusReason?: string) {
    return this.update(collection, id, { status, statusReason } as unknown as Partial<Row<Slug>>) // not every row has them
  }

  /** The rows this person sees under a condition, oldest first. */
  async rows<Slug extends CollectionSlug>(collection: Slug, where: Where): Promise<Row<Slug>[]> {
    const found = await this.payload.find({ collection, where, limit: 100, sort: 'createdAt', ...this.self })
    return found.docs as Row<Slug>[]
  }

  /** The row with these values, made only when it is missing. */
  async ensure<Slug extends CollectionSlug>(
    collection: Slug,
    key: Partial<RequiredDataFromCollectionSlug<Slug>>,
    rest: () => Promise<Partial<RequiredDataFromCollectionSlug<Slug>>> | Partial<RequiredDataFromCollectionSlug<Slug>>,
    file?: () => Promise<File>,
    writing?: Writing,
  ): Promise<Row<Slug>> {
    const where: Where = { and: Object.entries(key).map(([path, value]) => ({ [path]: { equals: value } })) }
    // Whether it is there is the seed's own question: a guest could not even look for a brand.
    const { docs } = await this.payload.find({ collection, where, limit: 1, depth: 0, pagination: false })
    const found = docs[0] as Row<Slug> | undefined
    return found ?? this.create(collection, { ...key, ...(await rest()) }, await file?.(), writing)
  }
}
