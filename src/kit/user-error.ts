/** What a `UserError` says, for those who say it in another language: a code and what fills its words. */
export interface Fault {
  code: string;
  values: Record<string, string | number>;
}

/** A failure that the user can mend: shown as its message, which says what, where and what to do, without a stack. */
export class UserError extends Error {
  /** How a command ends: 2 for a wrong call or setting, 3 for input that can't be used (docs/operate.md). */
  readonly exitCode: 2 | 3;
  /** The same for the desk, which says it in three languages (src/ui/i18n/faults.ts); null: the message has to do. */
  fault: Fault | null = null;
  constructor(message: string, exitCode: 2 | 3 = 3) {
    super(message);
    this.exitCode = exitCode;
  }
  /** Gives it the code by which the desk has words for it. */
  saying(code: string, values: Fault['values'] = {}): this {
    this.fault = { code, values };
    return this;
  }
}
