/** What is made for a project. `story` and `scenes` answer text, the others files. */
export const projectKinds = ['story', 'scenes', 'image', 'video', 'voice', 'film', 'try-on'] as const

/** What can be generated; `sentiment` is how the comments of an analysis sound. */
export const kinds = [...projectKinds, 'sentiment'] as const
export type Kind = (typeof kinds)[number]

/** Who does the work behind a model. */
export const driverNames = ['local', 'openai', 'google', 'elevenlabs', 'modelark', 'veo', 'fal', 'replicate'] as const
export type DriverName = (typeof driverNames)[number]

export const ratios = ['1:1', '4:3', '3:4', '16:9', '9:16'] as const
export type Ratio = (typeof ratios)[number]

export const resolutions = ['480p', '720p', '1080p'] as const
export type Resolution = (typeof resolutions)[number]

/** Voices by the names people choose them by; each driver has one of its own for each. */
export const voices = ['Bin', 'Otani'] as const
export type Voice = (typeof voices)[number]

export const languages = ['ko', 'zh', 'en'] as const
export type Language = (typeof languages)[number]

/** Where a garment is worn. A one-piece takes the place of upper and bottom. */
export const garmentSlots = ['upper', 'bottom', 'onepiece', 'outer'] as const
export type GarmentSlot = (typeof garmentSlots)[number]
