-- What clients are told of their appointments by text message and e-mail.

create table appointment_message (
  area_id text not null,
  appointment_message_id uuid not null,
  appointment_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('booked', 'reminder', 'moved', 'cancelled')),
  send_at timestamptz not null,
  sent_at timestamptz,
  ways text[] not null default '{}' check (ways <@ array['sms', 'email']),
  visible_to uuid[] not null,
  primary key (area_id, appointment_message_id),
  foreign key (area_id, appointment_id) references appointment,
  foreign key (area_id, client_id) references client
);
comment on table appointment_message is 'That a client is told of an appointment at a time, and by which ways it was sent; the words are made when it is sent';
create index appointment_message_appointment on appointment_message (area_id, appointment_id);
create index appointment_message_client on appointment_message (area_id, client_id);
create index appointment_message_due on appointment_message (area_id, send_at) where sent_at is null;
call maintenance.protect_client_rows('appointment_message');
grant insert, update, delete on appointment_message to taitopolku_app;
