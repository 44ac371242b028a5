/** Kinds of file people may bring. SVG and HTML are missing on purpose: a browser would run what is in them. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']
export const videoTypes = ['video/mp4', 'video/quicktime', 'video/webm']
export const audioTypes = ['audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/x-wav']
export const documentTypes = ['application/pdf']
export const fontTypes = ['font/ttf', 'font/otf', 'font/woff2']
export const sheetTypes = [
  'text/csv',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]
