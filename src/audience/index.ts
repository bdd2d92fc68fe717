/** What readers send back and what goes out to them: votes, messages, republications, alerts, the newsroom's own pages. */
export { castVote, readVotes, type VoteCount } from './cast-vote.ts';
export { type CopyCheck, checkCopy } from './copies/check-copy.ts';
export { type CorrectionReach, correctionReach } from './correction-reach.ts';
export { confirmFollow, countFollowers, deleteUnconfirmed, follow, unfollow } from './follow.ts';
export { forgetActorAlerts, forgetArticlesOfReaders } from './forget-articles.ts';
export {
  answerMessage,
  countMessages,
  countWaiting,
  deleteMessage,
  deleteOldMessages,
  listMessages,
  moveMessage,
  noteMessage,
  type ReadMessage,
  readMessage,
} from './inbox.ts';
export { countMail, deleteOldMail, queueMail, sendWaitingMail } from './mail.ts';
export {
  currentNotices,
  deleteNotice,
  listNotices,
  NOTICE_KINDS,
  type Notice,
  type NoticeDraft,
  readNotice,
  saveNotice,
} from './notices.ts';
export { WORK_BITS, workChallenge } from './prove-work.ts';
export { judgeUse, listUses, registerUse, tellRepublishers } from './register-use.ts';
export { republishText } from './republish-text.ts';
export type { FollowKind, MessageState, NoticeKind } from './schema.ts';
export { type AlertArticle, type DueFollow, writeAlerts } from './send-alerts.ts';
export { MESSAGE_LIMITS, readReceipt, sendMessage } from './send-message.ts';
export { tellCorrections } from './tell-corrections.ts';
export { tellMentions } from './tell-mentions.ts';
