type Description = { type: string; name: string; plain?: string }

/**
 * An answer that is saved as a file, and kept by nobody on the way.
 * @param type its media type
 * @param name in any language
 * @param plain for clients that read only ASCII; the name as far as it is, unless given
 */
export const fileResponse = (body: BodyInit, { type, name, plain = name }: Description): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded(name)}`,
      'Cache-Control': 'no-store',
    },
  })

/** As a header's parameter takes it (RFC 8187): fewer marks stay as they are than in an address. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
