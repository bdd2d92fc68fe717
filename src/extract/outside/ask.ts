/** One message to a model that chats. */
export interface ChatMessage {
  role: 'system' | 'user';
  content: string;
}

/**
 * Asks a model and gives its words. Where and how is the caller's: extraction itself touches no network. Rejects with an
 * Error that says why there is no answer.
 */
export type Ask = (messages: readonly ChatMessage[]) => Promise<string>;
