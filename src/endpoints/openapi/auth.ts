import { minPassword } from '@/collections/identity/Users/fields'
import { json, operation } from './operation'
import type { Entity, Operation, Schema } from './types'
import { ref } from './types'

const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  required,
  properties,
})
const text: Schema = { type: 'string' }
const email: Schema = { type: 'string', format: 'email' }
const password: Schema = { type: 'string', format: 'password' }
const newPassword: Schema = { ...password, minLength: minPassword, maxLength: 200 }
const said = { schema: object({ message: text }) }
const expiry: Schema = { type: 'integer', description: 'When the token expires, in seconds since 1970.' }

/** The account of the caller, or nobody. */
const account = (name: string): Schema => ({ oneOf: [session(name), { type: 'null' }] })
const session = (name: string): Schema => ref('schemas', `${name}Session`)

/** What Payload serves for the collection people log in with. */
export const authOperations: Record<string, (entity: Entity) => Operation> = {
  'post /login': ({ name, slug }) =>
    operation({
      id: 'login',
      summary: 'Log in',
      description:
        'Answers with a token and sets it as a cookie too. Too many failures, by account or by address, are answered with 429 for a while.',
      tag: slug,
      body: json(object({ email, password }), { email: 'demo.brand@example.com', password: 'demo-password-1' }),
      answer: { schema: object({ message: text, token: text, exp: expiry, user: session(name) }) },
      errors: [400, 401, 413],
      open: true,
    }),
  'post /logout': ({ slug }) =>
    operation({
      id: 'logout',
      summary: 'Log out',
      tag: slug,
      parameters: [
        {
          name: 'allSessions',
          in: 'query',
          description: 'Ends all sessions of the account.',
          schema: { type: 'boolean', default: false },
        },
      ],
      answer: said,
      errors: [400],
    }),
  'get /me': ({ name, slug }) =>
    operation({
      id: 'me',
      summary: 'Who the caller is',
      description: 'A caller nobody knows gets `user: null`.',
      tag: slug,
      parameters: ['depth', 'select', 'ifNoneMatch'],
      answer: {
        schema: object(
          { user: account(name), exp: expiry, token: text, collection: text, strategy: text, message: text },
          ['user'],
        ),
        etag: true,
      },
      open: true,
    }),
  'post /refresh-token': ({ name, slug }) =>
    operation({
      id: 'refreshToken',
      summary: 'Prolong the session',
      tag: slug,
      answer: {
        schema: object(
          {
            message: text,
            refreshedToken: text,
            exp: expiry,
            user: session(name),
            strategy: text,
            setCookie: { type: 'boolean' },
          },
          ['refreshedToken', 'exp', 'user'],
        ),
      },
      errors: [403],
    }),
  'post /forgot-password': ({ slug }) =>
    operation({
      id: 'forgotPassword',
      summary: 'Ask for a link to set a new password',
      description: 'The answer is the same whether the account exists or not.',
      tag: slug,
      body: json(object({ email }), { email: 'demo.brand@example.com' }),
      answer: said,
      errors: [400, 413],
      open: true,
    }),
  'post /reset-password': ({ name, slug }) =>
    operation({
      id: 'resetPassword',
      summary: 'Set a new password with the token of the link',
      tag: slug,
      body: json(object({ token: text, password: newPassword })),
      answer: { schema: object({ message: text, token: text, user: session(name) }, ['user']) },
      errors: [400, 401, 413],
      open: true,
    }),
  'post /unlock': ({ slug }) =>
    operation({
      id: 'unlock',
      summary: 'Unlock an account that failed to log in too often',
      tag: slug,
      body: json(object({ email })),
      answer: said,
      errors: [400, 403, 413],
    }),
}
