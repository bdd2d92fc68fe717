-- What the public pages look up.

-- Addresses like the one that a reader mistyped.
create index article_path_alike on article using gin (path gin_trgm_ops);
-- The articles stored last with a topic or of a country, for 'related'.
create index article_topic_recent on article_topic (topic_id, article_id desc);
create index article_country_recent on article_country (country, article_id desc);
