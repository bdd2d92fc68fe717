-- The day on which a page of the newsroom's own was first shown: search engines ask it of open positions.
alter table notice add column posted_on date;
update notice set posted_on = (changed_at at time zone 'UTC')::date where published;
create function notice_posted() returns trigger language plpgsql as $$
begin
  if new.published and new.posted_on is null then
    new.posted_on := (now() at time zone 'UTC')::date;
  end if;
  return new;
end $$;
create trigger notice_posted before insert or update on notice for each row execute function notice_posted();
