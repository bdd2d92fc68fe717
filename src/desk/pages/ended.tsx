import type { Page } from '../../kit/index.ts';
import { messagePage } from '../desk-page.tsx';
import type { OpenRequest } from '../open-pages.ts';

/** What somebody sent after their session had ended, to be copied: it was not taken, and it is not lost. */
export function endedPage(request: OpenRequest, form: URLSearchParams): Page {
  const { t, path } = request;
  const written = [...form].filter(([name, value]) => name !== 'csrf' && value.trim().length > 20);
  return messagePage(request, {
    title: t.sessionEnded,
    text: t.sessionEndedText,
    status: 401,
    children: (
      <>
        <p>
          <a class="button" href={`/desk/sign-in?next=${encodeURIComponent(path)}`}>
            {t.signIn}
          </a>
        </p>
        {written.map(([name, value]) => (
          <label>
            {name}
            <textarea readOnly rows={8}>
              {value}
            </textarea>
          </label>
        ))}
      </>
    ),
  });
}
