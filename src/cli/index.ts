/** The command `trama`. */

export { runCli } from './run.ts';
