/** The smallest picture there is: one transparent pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A multipart body as the API takes it: a file, and the other fields beside it. */
export function upload(data: object = {}, name = 'pixel.png', type = 'image/png', content: Uint8Array = png): FormData {
  const form = new FormData()
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>], { type }), name)
  form.append('_payload', JSON.stringify(data))
  return form
}
