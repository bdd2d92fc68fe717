-- What the review desk asks for: suggestions by whom they speak of.

-- Keys of the names that a suggestion speaks of.
create function suggestion_actors(body jsonb) returns text[] language sql immutable parallel safe as $$
  select array(select distinct key from (
    select body -> 'subject' ->> 'key' as key
    union all select body -> 'object' ->> 'key'
    union all select p ->> 'key' from jsonb_array_elements(coalesce(body -> 'participants', '[]'::jsonb)) p
  ) keys where key is not null)
$$;
create index suggestion_actors_open on suggestion using gin (suggestion_actors(body)) where state in ('open', 'later');
create index suggestion_what on suggestion (what, confidence desc) where state in ('open', 'later');
