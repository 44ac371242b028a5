import { copyFileSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env, setForLibraries } from '@/lib/env'
import { installed } from './packages'

/** Families by the script they are for; Noto's CJK fonts share their metrics, so runs of both sit on one line. */
export const fontFamilies = { hangul: 'Noto Sans KR', han: 'Noto Sans SC' } as const

const files = [
  '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]

let configFile: string | undefined
/**
 * The fontconfig file that names our fonts and no others: what is drawn looks the same on every machine. Written on the
 * first call, together with the folder of fonts beside it.
 */
export function fontConfigFile(): string {
  configFile ??= prepareFonts(path.resolve(env.DATA_DIR, 'fonts'))
  return configFile
}

/** A folder with nothing but the fonts we draw with: libass reads all there is in it. */
export const fontsFolder = () => path.join(path.dirname(fontConfigFile()), 'ttf')

/** To be called before sharp draws text for the first time. */
export function useOurFonts() {
  // fontconfig, inside of sharp's library, reads this variable once, at the first text; it has no other way in.
  setForLibraries('FONTCONFIG_FILE', fontConfigFile())
}

function prepareFonts(folder: string): string {
  const ttf = path.join(folder, 'ttf')
  mkdirSync(ttf, { recursive: true })
  for (const file of files) link(installed.resolve(file), path.join(ttf, path.basename(file)))
  const config = path.join(folder, 'fonts.conf')
  writeWhole(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(ttf)}</dir>
  <cachedir>${escapeXml(path.join(folder, 'cache'))}</cachedir>
</fontconfig>
`,
  )
  return config
}

/** Other processes of the installation do the same at the same time. */
function link(source: string, target: string) {
  if (existsSync(target)) return
  try {
    symlinkSync(source, target)
  } catch {
    if (existsSync(target)) return
    // Not every system lets everyone make links.
    const copy = `${target}.${process.pid}.part`
    copyFileSync(source, copy)
    renameSync(copy, target)
  }
}

/** Replaces a file in one step, so that nobody reads half of it. */
function writeWhole(file: string, text: string) {
  writeFileSync(`${file}.${process.pid}.part`, text)
  renameSync(`${file}.${process.pid}.part`, file)
}

/** Text as it stands in XML: between tags, or inside of an attribute. */
export const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
