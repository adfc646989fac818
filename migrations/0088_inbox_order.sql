-- The open referrals of an organisation in the order of its inbox, whichever of their two states they have.
create index handover_inbox on handover (area_id, to_organisation_id, due_on, handover_id)
  where state in ('sent', 'received') and kind = 'referral';
