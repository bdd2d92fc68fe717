import { describe, expect, it } from 'vitest';
import { mailServer, readConfig, withDeskSettings } from './config.ts';

describe('the mail server of the settings', () => {
  const server = (environment: Record<string, string>, made = {}) =>
    mailServer(withDeskSettings(readConfig(environment), made));

  it('gets its password from its own setting, as it is, unless the address has one', () => {
    const SMTP_URL = 'smtp://desk@mail.example:587';
    expect(server({ SMTP_URL, SMTP_PASSWORD: 'p@ss/w0rd: ñ' })).toBe(
      'smtp://desk:p%40ss%2Fw0rd%3A%20%C3%B1@mail.example:587',
    );
    expect(server({ SMTP_URL: 'smtp://desk:own@mail.example:587', SMTP_PASSWORD: 'x' })).toBe(
      'smtp://desk:own@mail.example:587',
    );
    expect(server({ SMTP_URL })).toBe(SMTP_URL);
    expect(server({ SMTP_PASSWORD: 'x' })).toBeNull();
  });

  it('is never sent the password of another', () => {
    const environment = { SMTP_URL: 'smtp://desk@mail.example', SMTP_PASSWORD: 'secret' };
    // As `openSettings` gives what was made at the desk.
    const made = { SMTP_URL: 'smtp://desk@other.example', SMTP_PASSWORD: '' };
    expect(server(environment, made)).toBe('smtp://desk@other.example');
  });
});
