import type { DriverName, Kind } from '../kinds'
import type { Driver } from './driver'

/** Who does what; `models.ts` says which of them a model is made by. Loaded when they are needed: some bring much along. */
const load: Record<DriverName, () => Promise<{ [kind in Kind]?: Driver }>> = {
  local: async () => (await import('./local')).local,
  openai: async () => (await import('./openai')).openai,
  google: async () => (await import('./google')).google,
  elevenlabs: async () => (await import('./elevenlabs')).elevenlabs,
  modelark: async () => (await import('./modelark')).modelark,
  veo: async () => (await import('./veo')).veo,
  fal: async () => (await import('./fal')).fal,
  replicate: async () => (await import('./replicate')).replicate,
}

/** The driver of this name for this kind of order, if it has one. */
export const driverOf = async (name: DriverName, kind: Kind): Promise<Driver | undefined> => (await load[name]())[kind]
