import type { Request } from 'autocannon'
import type { Loaded } from './load'

/** One thing that both servers are asked. */
export type Case = {
  name: string
  /** The least the product should reach of the bare server, on Node 24. */
  aim?: number
  next: () => Request
  /** How many requests there are, when each needs a row of its own. */
  supply?: number
}

const get = (path: string): Request => ({ method: 'GET', path })
const post = (path: string, body: unknown): Request => ({ method: 'POST', path, body: JSON.stringify(body) })

/** A run through a list that begins again at its end. */
const around = <Item>(list: Item[]) => {
  let next = 0
  return () => list[next++ % list.length] as Item
}

const scattered = <Item>(list: Item[]) => list.map((_, i) => list[(i * 7919) % list.length] as Item)

/** The cases, over the rows that one side may use up. */
export function casesFor({ influencers, names }: Loaded, creating: string[]): Case[] {
  const id = around(scattered(influencers))
  const name = around(scattered(names))
  const platform = around(['douyin', 'xiaohongshu', 'weibo', 'bilibili'])
  const campaign = around(creating)
  const list = '/api/influencers?limit=10'
  const search = (length: number) => () =>
    get(`${list}&pagination=false&where[name][contains]=${encodeURIComponent(name().slice(0, length))}`)
  let made = 0
  const create = () =>
    post('/api/influencers', {
      name: `${name()} ${++made}`,
      realName: 'Bench Name',
      phone: '010-0000-0000',
      platform: platform(),
      category: '뷰티',
      region: '서울',
      followers: made,
    })
  return [
    { name: 'by id', aim: 0.25, next: () => get(`/api/influencers/${id()}`) },
    { name: 'list of 10, no count', aim: 0.28, next: () => get(`${list}&pagination=false`) },
    { name: 'list of 10, with count', aim: 0.9, next: () => get(list) },
    {
      name: 'filter + sort, 20 rows',
      aim: 0.3,
      next: () =>
        get(`/api/influencers?limit=20&pagination=false&sort=-followers&where[platform][equals]=${platform()}`),
    },
    { name: 'search, 2 characters', aim: 0.3, next: search(2) },
    { name: 'search, 3 characters', aim: 0.3, next: search(3) },
    { name: 'create', aim: 0.08, next: create },
    {
      name: 'transition',
      next: () => post(`/api/campaigns/${campaign()}/transition`, { to: 'submitted' }),
      supply: creating.length,
    },
  ]
}
