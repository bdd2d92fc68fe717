import { createTransport } from 'nodemailer';

/** Sends plain mail through one SMTP server. */
export interface Mailer {
  send(mail: { to: string; subject: string; text: string; headers: Record<string, string> }): Promise<void>;
  close(): void;
}

const PATIENCE_MS = 20_000;

/**
 * A mailer for `smtp://user:secret@host:port` or `smtps://…` (one kept connection, STARTTLS where the server offers it).
 * `from` is an address, or `Name <address>`. Sending rejects when the server refuses, or says nothing for 20 seconds.
 */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // Mail is text that we write: nothing is ever read from files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async ({ to, subject, text, headers }) => {
      await transport.sendMail({ to: { name: '', address: to }, subject, text, headers });
    },
    close: () => transport.close(),
  };
}
