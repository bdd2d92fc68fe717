/** A mail server as a form shows it: all but its password. */
export interface MailServer {
  host: string;
  port: string;
  security: 'starttls' | 'tls';
  user: string;
}

const PORTS = { starttls: '587', tls: '465' } as const;

/** What an address such as `smtp://user@host:587` says; null: there is none. */
export function readServer(address: string | null): MailServer | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname, port, username } = new URL(address);
  const security = protocol === 'smtps:' ? 'tls' : 'starttls';
  return { host: hostname, port: port || PORTS[security], security, user: decodeURIComponent(username) };
}

/** The address that a form describes, without a password. Words that make no address are given back, to be refused. */
export function serverAddress(form: URLSearchParams): string {
  const field = (name: string) => (form.get(name) ?? '').trim();
  const security = field('security') === 'tls' ? 'tls' : 'starttls';
  const [host, user] = [field('host'), field('user')];
  const port = field('port') || PORTS[security];
  if (!/^[\w.:[\]-]+$/.test(host) || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) return 'no address';
  const who = user ? `${encodeURIComponent(user)}@` : '';
  return `${security === 'tls' ? 'smtps' : 'smtp'}://${who}${host}:${port}`;
}

/** Whether two addresses lead to the same account of the same server: nobody has a password sent to a server of their own. */
export function isSameAccount(one: string | null, other: string | null): boolean {
  const [a, b] = [readServer(one), readServer(other)];
  return a !== null && b !== null && a.host === b.host && a.user === b.user;
}

/** The password that stands inside an address; empty: none. */
export function passwordIn(address: string | null): string {
  return address && URL.canParse(address) ? decodeURIComponent(new URL(address).password) : '';
}
