-- What a server said of an input when it was read: its entity tag, and when what it held was changed last.
alter table import_file add column etag text;
alter table import_file add column last_modified text;
create index import_file_name on import_file (name);
