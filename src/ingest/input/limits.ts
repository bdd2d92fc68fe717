/** Every limit on what is read, so that no file, archive or server can fill the memory, the disk or the day. */

/** Bytes at the start of a file that are kept for telling its format. */
export const HEAD_BYTES = 64 * 1024;

/** Bytes taken from one http(s) address, as sent and as unpacked. */
export const MAX_HTTP_BYTES = 4 * 1024 ** 3;

/** Milliseconds for one http(s) answer, redirects included. */
export const HTTP_TIMEOUT_MS = 10 * 60 * 1000;

/** Redirects followed for one address. */
export const MAX_REDIRECTS = 5;

/** The limits on files and archives, which a caller may change; tests make them small. */
export interface InputLimits {
  /** Unpacked bytes up to which any ratio of expansion is accepted. */
  bombFreeBytes: number;
  /** Unpacked bytes for one packed byte beyond `bombFreeBytes`; text rarely passes 20, deflate can reach 1,032. */
  maxExpansionRatio: number;
  /** Unpacked bytes of one file or member. */
  maxMemberBytes: number;
  /** Files in one folder or archive. */
  maxMembers: number;
  /** Unpacked bytes of small archives that stay in memory before a temporary file is begun. */
  spoolMemoryBytes: number;
}

/** The limits that hold unless a caller says otherwise. */
export const DEFAULT_LIMITS: InputLimits = {
  bombFreeBytes: 100 * 1024 * 1024,
  maxExpansionRatio: 200,
  maxMemberBytes: 20 * 1024 ** 3,
  maxMembers: 1_000_000,
  spoolMemoryBytes: 16 * 1024 * 1024,
};
