-- A claim may say as what: 'secretary of state' (value) of 'United States' (object).
alter table claim drop constraint claim_check;
