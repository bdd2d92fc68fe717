import type { CalendarFeed } from '../../accounts/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';

interface Props {
  request: DeskRequest;
  feed: CalendarFeed | null;
  /** The address, in the moment when it is made; else it is known to nobody here. */
  address: string | null;
}

/** The person's own feed: made, shown once, ended. */
export function FeedPart({ request, feed, address }: Props) {
  const { t } = request;
  return (
    <section id="feed" aria-labelledby="feed-title">
      <h2 id="feed-title">{t.calendarFeed}</h2>
      <p class="soft">{t.calendarFeedText}</p>
      {address && (
        <div class="done" role="status">
          <p>{t.calendarFeedHere}</p>
          <p class="secret">{address}</p>
        </div>
      )}
      {feed ? (
        <p>
          {t.calendarFeedMade} <When at={feed.madeAt} request={request} />,{' '}
          {feed.usedOn ? fill(t.calendarFeedUsed, { day: feed.usedOn }) : t.calendarFeedUnused}
        </p>
      ) : (
        <p>{t.calendarFeedNone}</p>
      )}
      <DeskForm request={request} action="/desk/calendar#feed" class="actions">
        <button type="submit" name="do" value="make" class="quiet">
          {feed ? t.calendarFeedAgain : t.calendarFeedMake}
        </button>
        {feed && (
          <button type="submit" name="do" value="revoke" class="danger">
            {t.calendarFeedRevoke}
          </button>
        )}
      </DeskForm>
    </section>
  );
}
