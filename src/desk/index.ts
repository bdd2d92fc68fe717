/** The desk: the screens of those who make the site. */

export { forgetAnswers } from './api/v1/answers.ts';
export { createWriteApi, WRITE_ROUTES } from './api/v1/create-write-api.ts';
export { createDesk } from './create-desk.ts';
export type { Desk } from './desk-types.ts';
export { askedFolder } from './exports/exports-page.tsx';
export {
  beatJob,
  endJob,
  forgetAllJobs,
  forgetJob,
  type ImportJob,
  type JobNews,
  type JobTable,
  jobFiles,
  releaseJob,
  removeJobFiles,
  staleJobs,
  takeJob,
} from './import/job-store.ts';
export { invitationAddress } from './invitation-address.ts';
