// Speaks sentences with espeak-ng compiled to WebAssembly: reads [{ text, path, options }] as JSON from its standard
// input and writes one WAV file each. A process of its own, because the library adds handlers for uncaught errors to its
// process at every call, keeps what it allocated, and cannot be interrupted.
import { writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import speak from 'text2wav'

for (const sentence of JSON.parse(await text(process.stdin))) {
  await writeFile(sentence.path, await speak(sentence.text, sentence.options))
}
