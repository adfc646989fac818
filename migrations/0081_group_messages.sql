-- What clients are told of their seat in a group and of its sessions by text message and e-mail.

create table group_message (
  area_id text not null,
  group_message_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('seat_offered', 'seat_given', 'seat_lapsed', 'seat_cancelled', 'session_notice')),
  enrolment_id uuid,
  session_notice_id uuid,
  made_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  ways text[] not null default '{}' check (ways <@ array['sms', 'email']),
  visible_to uuid[] not null,
  primary key (area_id, group_message_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, enrolment_id) references enrolment,
  foreign key (area_id, session_notice_id) references session_notice,
  check ((kind = 'session_notice') = (session_notice_id is not null)),
  check ((kind = 'session_notice') = (enrolment_id is null))
);
comment on table group_message is 'That a client is told of a seat or of sessions, and by which ways it was sent; the words are made when it is sent';
create index group_message_client on group_message (area_id, client_id);
create index group_message_enrolment on group_message (area_id, enrolment_id) where enrolment_id is not null;
create index group_message_notice on group_message (area_id, session_notice_id) where session_notice_id is not null;
create index group_message_waiting on group_message (area_id, made_at) where sent_at is null;
call maintenance.protect_client_rows('group_message');
grant insert, update, delete on group_message to taitopolku_app;
