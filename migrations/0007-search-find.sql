-- What search asks of the index, each in one call.
--
-- As functions, because the planner has to be told: a document's words stand apart from its narrow row, which the cost
-- of a sequential scan doesn't know, and reading all of them takes seconds where the index takes milliseconds. For the
-- same reason dates are compared `is true`, which no index answers: the index of words comes first, dates are looked
-- at in what it found. work_mem keeps the bitmap and the matches of hundreds of thousands of documents in memory.

-- A page of matches, their number, and their facet characters joined; `without`: those of the matches of other queries.
-- With `ranks` (one query for each kind of stems) the newest `ranked` matches and the newest `ranked_titles` of the
-- matches of `titled` are ranked, and the page is taken from them; otherwise it is taken from all, newest first.
create function search_find(
  match tsquery, titled tsquery, ranks tsquery[], first timestamptz, last timestamptz,
  skip integer, take integer, ranked integer, ranked_titles integer, others tsquery[]
) returns table (total integer, ids uuid[], facets text, without text[])
language sql stable set enable_seqscan = off set work_mem = '16MB' as $$
  with matched as materialized (
    select d.article_id, d.published_at, d.facets from search_document d
    where d.words @@ match and (d.published_at >= first) is true and (d.published_at < last) is true
  ), summary as materialized (
    select count(*)::integer as total, string_agg(m.facets, '') as facets from matched m
  ), titles as materialized (
    select d.article_id, d.published_at from search_document d
    where d.words @@ titled and (d.published_at >= first) is true and (d.published_at < last) is true
  ), candidates as (
    (select article_id from matched order by published_at desc, article_id desc limit ranked)
    union (select article_id from titles order by published_at desc, article_id desc limit ranked_titles)
  )
  select s.total,
    case when ranks is null then (
      select array_agg(article_id) from (
        select article_id from matched order by published_at desc, article_id desc limit take offset skip) page)
    else (
      select array_agg(article_id) from (
        select d.article_id from candidates c join search_document d on d.article_id = c.article_id
        order by ts_rank_cd('{0.1, 0.25, 0.4, 1}', d.words, ranks[d.stems + 1], 1) desc, d.published_at desc, d.article_id desc
        limit take offset skip) page)
    end,
    s.facets,
    array(
      select coalesce((
        select string_agg(d.facets, '') from search_document d
        where d.words @@ o.other and (d.published_at >= first) is true and (d.published_at < last) is true), '')
      from unnest(others) with ordinality as o (other, place) order by o.place)
  from summary s
$$;

-- How many documents match, counted up to `most`.
create function search_count(match tsquery, first timestamptz, last timestamptz, most integer) returns integer
language sql stable set enable_seqscan = off as $$
  select count(*)::integer from (
    select 1 from search_document d
    where d.words @@ match and (d.published_at >= first) is true and (d.published_at < last) is true
    limit most) found
$$;
