/** A failure that the user can mend: shown as its message, which says what, where and what to do, without a stack. */
export class UserError extends Error {
  /** How a command ends: 2 for a wrong call or setting, 3 for input that can't be used (docs/operate.md). */
  readonly exitCode: 2 | 3;
  constructor(message: string, exitCode: 2 | 3 = 3) {
    super(message);
    this.exitCode = exitCode;
  }
}
