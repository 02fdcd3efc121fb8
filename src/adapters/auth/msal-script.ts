/** Lies in the same script as the sign-in library (`webpack.config.js`): to ask for it brings that script, and runs nothing of the library. */
export {};
