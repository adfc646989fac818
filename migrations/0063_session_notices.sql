-- What the clients of a group are told when its sessions move, go online or are cancelled.

create table session_notice (
  area_id text not null,
  session_notice_id uuid not null,
  client_id uuid not null,
  offering_id uuid not null,
  kind text not null check (kind in ('changed', 'cancelled', 'online', 'on_site')),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null,
  given_at timestamptz,
  given_by uuid,
  given_how text check (given_how in ('post', 'in_person', 'read_aloud', 'message')),
  visible_to uuid[] not null,
  primary key (area_id, session_notice_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, offering_id) references offering,
  foreign key (area_id, made_by) references staff_member,
  foreign key (area_id, given_by) references staff_member,
  check ((given_at is null) = (given_by is null) and (given_at is null) = (given_how is null))
);
comment on table session_notice is 'What a client is told of changed sessions of their group, in their language, as it stood';
comment on column session_notice.content is 'The service, the organisation and the sessions before and after: words are added in the language when it is read';
create index session_notice_client on session_notice (area_id, client_id);
create index session_notice_offering on session_notice (area_id, offering_id, made_at);
create index session_notice_made_by on session_notice (area_id, made_by);
create index session_notice_given_by on session_notice (area_id, given_by) where given_by is not null;
call maintenance.protect_client_rows('session_notice');
grant insert, update (given_at, given_by, given_how, visible_to) on session_notice to taitopolku_app;
