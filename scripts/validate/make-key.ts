/** Makes the first account of DATA_DIR's database and prints a key of its own with every scope: for the validators. */
import { acceptInvitation, firstInvitation, KEY_SCOPES, makeKey } from '../../src/accounts/index.ts';
import { openDatabase } from '../../src/kit/index.ts';

const person = {
  name: 'Validator',
  email: 'validator@news.example',
  language: 'en',
  password: 'herring barrels on the quay',
};
const now = new Date();
const { db, close } = await openDatabase({
  dataDir: process.env.DATA_DIR ?? '',
  databaseUrl: null,
  command: 'validate',
});
const account = await acceptInvitation(db, (await firstInvitation(db, now)) ?? '', person, now);
const by = { id: account, name: person.name };
console.log(await makeKey(db, by, { name: 'validators', scopes: KEY_SCOPES, account, days: 1 }, now));
await close();
process.exit();
