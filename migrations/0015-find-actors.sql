-- Search for facts by the words of their sentences.
create index evidence_quote_like on evidence using gin (lower(quote) gin_trgm_ops) where state = 'current';
-- Who issued the documents that articles rest on.
create index article_source_publisher on article_source (publisher);
