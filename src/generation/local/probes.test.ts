import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makesFilms, speaksAll } from './probes'
import { findFfmpeg, packagedFfmpeg } from './programs'

const trueProgram = ['/bin/true', '/usr/bin/true'].find((program) => existsSync(program))

it('makes a small film to know whether a program can', async () => {
  expect(await makesFilms(packagedFfmpeg())).toBe(true)
  expect(await makesFilms(await findFfmpeg())).toBe(true)
})

it.runIf(trueProgram)('believes no program that only says that it went well', async () => {
  expect(await makesFilms(trueProgram as string)).toBe(false)
  expect(await speaksAll(trueProgram as string)).toBe(false)
})

it('takes what is not there for what cannot', async () => {
  expect(await makesFilms('no-such-program')).toBe(false)
  expect(await speaksAll('no-such-program')).toBe(false)
})
