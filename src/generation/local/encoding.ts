/** Frames per second of everything that is made here. */
export const frameRate = 24
/** Each frame has a whole number of samples, so that sound and picture of a part are equally long. */
export const audioRate = 48_000

/** H.264 that every player shows, and always the same: parts of a film are joined without encoding them again. */
export const h264 = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
  ...['-g', String(2 * frameRate), '-video_track_timescale', String(frameRate * 512)],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
]

/** Brings pictures of any kind to the colours that `h264` says they have. */
export const toVideoColours = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1'

export const framesOf = (seconds: number) => Math.max(1, Math.round(seconds * frameRate))
