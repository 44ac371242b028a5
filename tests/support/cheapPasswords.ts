import crypto from 'node:crypto'

/**
 * Node's key derivation with one round for every thousand that are asked for. How often Payload stretches a password is
 * not ours to test, and at a third of a second a login it was most of what tests of many people waited for.
 */
const derive = crypto.pbkdf2
crypto.pbkdf2 = (password, salt, rounds, ...rest) => derive(password, salt, Math.ceil(rounds / 1000), ...rest)
