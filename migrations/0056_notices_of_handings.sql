-- A client is told of handovers of every kind that concern them, as of referrals.

alter table client_notice drop constraint client_notice_kind_check;
alter table client_notice add constraint client_notice_kind_check check (kind in (
  'referral_sent', 'referral_accepted', 'referral_returned', 'referral_withdrawn',
  'assignment_accepted', 'transfer_sent', 'transfer_accepted', 'transfer_ended',
  'service_sent', 'service_accepted', 'service_ended', 'return_accepted'));
comment on table client_notice is 'What a client is told of a handover or a decision on it, in plain words, as it stood; printed as a letter';
