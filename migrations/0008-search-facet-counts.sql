-- Counts change with every article. Without an index on them, and with room on the page, an update replaces its row in
-- place (heap-only tuples), where each had left dead entries in four indexes until the next VACUUM.
drop index search_facet_frequent;
alter table search_facet set (fillfactor = 50);
