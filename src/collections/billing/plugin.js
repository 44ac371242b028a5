// In JavaScript, with types of our own beside it: those of the plugin declare the module `stripe` as it was in 2022, for
// every file of the program.
export { stripePlugin } from '@payloadcms/plugin-stripe'
