/** What readers send back and what goes out to them: votes, messages, republications, alerts, the newsroom's own pages. */
export { castVote, LONGEST_WORDS, readVotes, type VoteCount } from './cast-vote.ts';
export { confirmFollow, deleteUnconfirmed, follow, unfollow } from './follow.ts';
export {
  answerMessage,
  countMessages,
  deleteMessage,
  deleteOldMessages,
  type InboxMessage,
  listMessages,
  moveMessage,
  noteMessage,
  readMessage,
} from './inbox.ts';
export { countMail, deleteOldMail, type SendMail, sendWaitingMail } from './mail.ts';
export {
  currentNotices,
  deleteNotice,
  listNotices,
  type Notice,
  type NoticeDraft,
  readNotice,
  saveNotice,
} from './notices.ts';
export { WORK_BITS, workChallenge } from './prove-work.ts';
export { judgeUse, listUses, registerUse, tellRepublishers, type Use } from './register-use.ts';
export { type Republishable, republishText } from './republish-text.ts';
export type { FollowKind, MessageKind, MessageState, NoticeKind } from './schema.ts';
export { type AlertArticle, type DueFollow, writeAlerts } from './send-alerts.ts';
export { MESSAGE_LIMITS, readReceipt, sendMessage } from './send-message.ts';
