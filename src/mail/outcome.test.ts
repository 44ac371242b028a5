import { expect, it } from 'vitest'
import { outcomeOf, type SmtpFault } from './outcome'

it.each<[SmtpFault, boolean, string]>([
  [{ code: 'ESOCKET', command: 'CONN', message: 'connect ECONNREFUSED' }, false, 'again'],
  [{ code: 'ETIMEDOUT', command: 'CONN', message: 'Greeting never received' }, false, 'again'],
  [{ code: 'EPROTOCOL', command: 'CONN', response: '554 go away', responseCode: 554 }, false, 'again'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', response: '535 no', responseCode: 535 }, false, 'again'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', response: '451 later', responseCode: 451 }, false, 'again'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', response: '550 nobody', responseCode: 550 }, false, 'failed'],
  [{ code: 'EENVELOPE', command: 'API', message: 'Invalid recipient' }, false, 'failed'],
  [{ code: 'EMESSAGE', command: 'DATA', response: '554 spam', responseCode: 554 }, true, 'failed'],
  [{ code: 'EMESSAGE', command: 'DATA', response: '452 full', responseCode: 452 }, true, 'again'],
  [{ code: 'ECONNECTION', command: 'CONN', message: 'Connection closed unexpectedly' }, false, 'again'],
  [{ code: 'ECONNECTION', command: 'CONN', message: 'Connection closed unexpectedly' }, true, 'uncertain'],
  [{ code: 'ECONNECTION', command: 'CONN', response: '250 o', responseCode: 250 }, true, 'uncertain'],
  [{ code: 'ETIMEDOUT', command: 'CONN', message: 'Timeout' }, true, 'uncertain'],
  [{}, true, 'uncertain'],
  [{}, false, 'again'],
])('%j, handed over: %j → %s', (fault, isHandedOver, status) => {
  expect(outcomeOf(fault, isHandedOver).status).toBe(status)
})

it('repeats nothing of a login, and no line ends', () => {
  const fault = { code: 'EAUTH', command: 'AUTH PLAIN', response: '535 user@host:secret', responseCode: 535 }
  expect(outcomeOf(fault, false)).toEqual({ status: 'again', message: 'EAUTH · AUTH PLAIN' })
  expect(outcomeOf({ response: '451 one\r\ntwo', responseCode: 451 }, false)).toMatchObject({ message: '451 one two' })
})
