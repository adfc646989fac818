-- Tests of the level of a language at the beginning and the end of a group: the levels themselves are facts.

create table level_test (
  area_id text not null,
  offering_id uuid not null,
  client_id uuid not null,
  moment text not null check (moment in ('start', 'end')),
  key text not null,
  fact_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  visible_to uuid[] not null,
  primary key (area_id, offering_id, client_id, moment, key),
  foreign key (area_id, offering_id) references offering,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, fact_id) references client_fact
);
comment on table level_test is 'Which fact of a client was tested at the beginning or the end of a group; tested again, the later fact takes its place';
create index level_test_client on level_test (area_id, client_id);
create index level_test_fact on level_test (area_id, fact_id);
call maintenance.protect_client_rows('level_test');
grant insert, update on level_test to taitopolku_app;
