-- Looking at the database as a whole: from one actor outward, by country, kind and time, without reading all claims.

-- From an actor to those that accepted claims link it with, in both directions, from the index alone.
create index claim_link on claim (subject_id, object_id) where status = 'accepted' and object_id is not null;
create index claim_link_back on claim (object_id, subject_id) where status = 'accepted' and object_id is not null;
create index claim_date on claim (date_from collate "C") where status = 'accepted' and date_from is not null;
create index entity_countries on entity using gin (countries);
create index entity_schema on entity (schema, id);
create index incident_kind on incident (kind, first_day);
