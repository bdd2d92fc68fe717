import type { Page } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest, WaitingItem } from '../desk-types.ts';
import { WAITING } from '../desk-waiting.ts';

/** `/desk`: what waits for the person. */
export async function home(desk: Desk, request: DeskRequest): Promise<Page> {
  const lists = await Promise.all(WAITING.map((waiting) => waiting(desk, request)));
  const items = lists.flat().filter(({ count }) => count > 0);
  return deskPage(request, { title: request.t.deskHome, main: <Home request={request} items={items} /> });
}

function Home({ request: { t, user, desk }, items }: { request: DeskRequest; items: WaitingItem[] }) {
  return (
    <>
      <h1>{fill(t.deskHello, { name: user.name })}</h1>
      <section aria-labelledby="waits">
        <h2 id="waits">{t.deskWaits}</h2>
        {items.length === 0 ? (
          <p>{t.deskNothingWaits}</p>
        ) : (
          <ul class="desk-waiting">
            {items.map(({ label, count, path }) => (
              <li>
                <a href={path}>
                  <strong>{count}</strong> {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p class="soft">
        <a href={desk.site.origin}>{fill(t.deskToSite, { site: desk.site.name })}</a>
      </p>
    </>
  );
}
