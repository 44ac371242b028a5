/**
 * A `Content-Disposition` that saves the answer as a file (RFC 6266).
 * @param name in any language
 * @param plain for clients that read only ASCII
 */
export const attachment = (name: string, plain: string): string =>
  `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`
