import { DriverError, type InputFile } from '../drivers/driver'

const demuxers: Record<string, string> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/webm': 'matroska',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'mov',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/webm': 'matroska',
  'audio/wav': 'wav',
  'audio/wave': 'wav',
  'audio/x-wav': 'wav',
}

/**
 * ffmpeg's arguments for a file that is read: as what it is said to be and from the disk only. A playlist that calls
 * itself a film would make ffmpeg read other files, or fetch them.
 * @throws {DriverError} `failed` for a type that is not read here
 */
export function inputArguments({ path, mimeType }: InputFile, options: string[] = []): string[] {
  const demuxer = demuxers[mimeType.split(';')[0]?.trim() ?? '']
  if (!demuxer) throw new DriverError('failed', `Cannot read a file of type ${mimeType}`)
  return ['-protocol_whitelist', 'file', ...options, '-f', demuxer, '-i', path]
}

/** The same for a picture that was made here; a percent sign in its path is no pattern of names. */
export const pictureArguments = (path: string, options: string[] = []): string[] => [
  ...['-protocol_whitelist', 'file', '-f', 'image2', '-pattern_type', 'none'],
  ...options,
  ...['-i', path],
]

/** A value inside of a filter graph: read twice, as an option's value and as part of the graph. */
export const filterValue = (value: string) => value.replace(/[\\':]/g, '\\$&').replace(/[\\'[\],;]/g, '\\$&')
