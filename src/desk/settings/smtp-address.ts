/** A mail server as a form shows it: all but its password. */
export interface MailServer {
  host: string;
  port: string;
  security: 'starttls' | 'tls';
  user: string;
  hasPassword: boolean;
}

const PORTS = { starttls: '587', tls: '465' } as const;

/** What an address such as `smtp://user:secret@host:587` says; null: there is none. */
export function readServer(address: string | null): MailServer | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password } = new URL(address);
  const security = protocol === 'smtps:' ? 'tls' : 'starttls';
  const user = decodeURIComponent(username);
  return { host: hostname, port: port || PORTS[security], security, user, hasPassword: password !== '' };
}

/**
 * The address that a form describes. An empty password is the one that is known, as long as server and name stay the
 * same: nobody has it sent to a server of their own. Words that make no address are given back, to be refused.
 */
export function serverAddress(form: URLSearchParams, known: string | null): string {
  const field = (name: string) => (form.get(name) ?? '').trim();
  const security = field('security') === 'tls' ? 'tls' : 'starttls';
  const [host, user] = [field('host'), field('user')];
  const port = field('port') || PORTS[security];
  if (!/^[\w.:[\]-]+$/.test(host) || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) return 'no address';
  const before = readServer(known);
  const isSame = before?.host === host.toLowerCase() && before.user === user;
  const kept = isSame && known ? decodeURIComponent(new URL(known).password) : '';
  const password = form.get('password') || kept;
  const who = user ? `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}@` : '';
  return `${security === 'tls' ? 'smtps' : 'smtp'}://${who}${host}:${port}`;
}
