import { factorsOf, listAccounts } from '../../accounts/index.ts';
import { SETTINGS } from '../../config.ts';
import { countArticles } from '../../newsroom/index.ts';
import type { HomeLine, MakeCard } from './home-card.ts';

/** What a new account, and a new newsroom, has still to set up; nothing when all is done. */
export const stepsCard: MakeCard = async (desk, request) => {
  const { t, user } = request;
  const { totp, passkeys } = await factorsOf(desk.db, user.id);
  const lines: HomeLine[] = [
    ...(user.can('settings.edit') ? await newsroomSteps(desk, request) : []),
    ...(totp || passkeys.length > 0
      ? []
      : [{ href: '/desk/profile/factors', text: t.homeStepFactors, says: t.homeStepFactorsSays }]),
  ];
  const [first] = lines;
  if (!first) return null;
  return { title: t.homeSteps, count: null, path: first.href, lines, empty: '' };
};

const newsroomSteps = async (
  { db, config }: Parameters<MakeCard>[0],
  { t, user }: Parameters<MakeCard>[1],
): Promise<HomeLine[]> => {
  const [accounts, articles] = await Promise.all([listAccounts(db), countArticles(db, user, {})]);
  const steps: [boolean, HomeLine][] = [
    [
      config.SITE_NAME === SETTINGS.SITE_NAME.fallback,
      { href: '/desk/settings', text: t.homeStepName, says: t.homeStepNameSays },
    ],
    [accounts.length < 2, { href: '/desk/accounts', text: t.homeStepPeople, says: t.homeStepPeopleSays }],
    [Object.keys(articles).length === 0, { href: '/desk/import', text: t.homeStepImport, says: t.homeStepImportSays }],
    [!config.SMTP_URL, { href: '/desk/settings/mail', text: t.homeStepMail, says: t.homeStepMailSays }],
  ];
  return steps.filter(([missing]) => missing).map(([, line]) => line);
};
