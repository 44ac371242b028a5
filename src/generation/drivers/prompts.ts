import type { Order } from './driver'

/** The prompt of a picture or clip in one text, for models that have no fields for style and for what is unwanted. */
export const promptOf = ({ prompt, settings }: Order) =>
  [prompt, settings.style && `Style: ${settings.style}`, settings.negativePrompt && `Avoid: ${settings.negativePrompt}`]
    .filter(Boolean)
    .join('\n')

/** As `promptOf`, for models with a field for what is unwanted. */
export const positivePromptOf = ({ prompt, settings }: Order) =>
  settings.style ? `${prompt}\nStyle: ${settings.style}` : prompt
