-- A client is sent the link by which they choose a time, as they are told of appointments.

alter table appointment_message alter column appointment_id drop not null;
alter table appointment_message add column appointment_offer_id uuid;
alter table appointment_message add foreign key (area_id, appointment_offer_id) references appointment_offer;
create unique index appointment_message_offer on appointment_message (area_id, appointment_offer_id)
  where appointment_offer_id is not null;
alter table appointment_message add column sealed_link bytea;
comment on column appointment_message.sealed_link is 'The link to send, which is kept nowhere else: sealed, and gone once it was sent';
alter table appointment_message drop constraint appointment_message_kind_check;
alter table appointment_message add constraint appointment_message_kind_check
  check (kind in ('booked', 'reminder', 'moved', 'cancelled', 'choose'));
alter table appointment_message add constraint appointment_message_of_one
  check (num_nonnulls(appointment_id, appointment_offer_id) = 1 and (kind = 'choose') = (appointment_offer_id is not null));
alter table appointment_message add constraint appointment_message_link
  check (sealed_link is null or (kind = 'choose' and sent_at is null));
comment on table appointment_message is
  'That a client is told of an appointment, or sent the link to choose one, and by which ways; the words are made when it is sent';
