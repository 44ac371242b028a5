import { withPayload } from '@payloadcms/next/withPayload'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** What a page may load: only what we serve ourselves. Next and Payload write inline scripts and styles. */
const contentSecurityPolicy = (isDevelopment) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    // A form's answer may lead to the payment page and back.
    "form-action 'self' https://checkout.stripe.com https://billing.stripe.com",
    "base-uri 'self'",
    "object-src 'none'",
  ].join('; ')

/**
 * Addresses without a language, as people type them and older sites had them, lead to the same one in the visitor's
 * language. Files are left out, and what is there in no language.
 */
const withoutLanguage = '/:first((?!_|(?:ko|zh|en|admin|api|og|refresh)(?:/|$))[^/.]+)/:rest*'
const leadTo = (language, has) => ({
  source: withoutLanguage,
  has,
  destination: `/${language}/:first/:rest*`,
  permanent: false,
})
const prefers = (language) => [{ type: 'header', key: 'accept-language', value: `${language}.*` }]

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) =>
  withPayload(
    {
      reactStrictMode: true,
      poweredByHeader: false,
      // `npm run check` looks at the types of everything, tests and scripts too; whoever starts the product need not wait for it.
      typescript: { ignoreBuildErrors: true },
      // Kept pages live in memory alone, and in no more of it than this: a flood of addresses fills neither it nor a disk.
      cacheMaxMemorySize: 32 * 1024 * 1024,
      experimental: { globalNotFound: true, isrFlushToDisk: false },
      redirects: async () => [leadTo('zh', prefers('zh')), leadTo('en', prefers('en')), leadTo('ko')],
      headers: async () => [
        {
          // The API's answers carry their own headers; its reference page has scripts of its own.
          source: '/((?!api(?:/|$)).*)',
          headers: [
            { key: 'Content-Security-Policy', value: contentSecurityPolicy(phase === PHASE_DEVELOPMENT_SERVER) },
            { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
            { key: 'X-Content-Type-Options', value: 'nosniff' },
            { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
            { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
          ],
        },
      ],
    },
    { devBundleServerPackages: false },
  )
