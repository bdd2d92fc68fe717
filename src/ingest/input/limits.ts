/** Every limit on what is read, so that no file, archive or server can fill the memory, the disk or the day. */

/** Bytes at the start of a file that are kept for telling its format. */
export const HEAD_BYTES = 64 * 1024;

/** Unpacked bytes up to which any ratio of expansion is accepted. */
export const BOMB_FREE_BYTES = 100 * 1024 * 1024;

/** Unpacked bytes for one packed byte beyond `BOMB_FREE_BYTES`; text rarely passes 20, deflate can reach 1,032. */
export const MAX_EXPANSION_RATIO = 200;

/** Unpacked bytes of one file or member. */
export const MAX_MEMBER_BYTES = 20 * 1024 ** 3;

/** Files in one folder or archive. */
export const MAX_MEMBERS = 1_000_000;

/** Unpacked bytes of small archives that stay in memory before a temporary file is begun. */
export const SPOOL_MEMORY_BYTES = 16 * 1024 * 1024;

/** Bytes taken from one http(s) address, as sent and as unpacked. */
export const MAX_HTTP_BYTES = 4 * 1024 ** 3;

/** Milliseconds for one http(s) answer, redirects included. */
export const HTTP_TIMEOUT_MS = 10 * 60 * 1000;

/** Redirects followed for one address. */
export const MAX_REDIRECTS = 5;

/** The limits that a caller may change; tests make them small. */
export interface InputLimits {
  /** See `BOMB_FREE_BYTES`. */
  bombFreeBytes: number;
  /** See `MAX_EXPANSION_RATIO`. */
  maxExpansionRatio: number;
  /** See `MAX_MEMBER_BYTES`. */
  maxMemberBytes: number;
  /** See `MAX_MEMBERS`. */
  maxMembers: number;
  /** See `SPOOL_MEMORY_BYTES`. */
  spoolMemoryBytes: number;
}

/** The limits that hold unless a caller says otherwise. */
export const DEFAULT_LIMITS: InputLimits = {
  bombFreeBytes: BOMB_FREE_BYTES,
  maxExpansionRatio: MAX_EXPANSION_RATIO,
  maxMemberBytes: MAX_MEMBER_BYTES,
  maxMembers: MAX_MEMBERS,
  spoolMemoryBytes: SPOOL_MEMORY_BYTES,
};
