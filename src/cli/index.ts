/** The command `trama`. */
export { runCli } from './run.ts';
export type { CommandContext } from './context.ts';
