// Preloaded (node --import) into what we start: it ends with the process that started it, however that one ended.
// A program that listens itself for the end of the channel decides for itself.
const end = () => {
  if (process.listenerCount('disconnect') <= 1) process.kill(process.pid, 'SIGTERM')
}
if (process.connected === false) end()
process.on('disconnect', end)
// The channel alone keeps nobody running, and what the program starts has channels of its own.
process.channel?.unref()
process.execArgv = process.execArgv.filter((argument, at, all) => {
  const isOurs = (text) => text === import.meta.url
  return !isOurs(argument) && !(argument === '--import' && isOurs(all[at + 1] ?? ''))
})
