-- Why somebody asked for a record, or opened it with a reason, are words about a client: they have a period of their own.

alter table retention_rule
  drop constraint retention_rule_kind_check,
  add constraint retention_rule_kind_check check (kind in ('client', 'facts', 'access_log', 'idempotency', 'break_glass',
    'record_request', 'document_diploma', 'document_certificate', 'document_language_test', 'document_contract',
    'document_other'));

-- Agreed support measures, skills and documents go with access, as facts do: the contents of a handover tell that they will come.

alter table handover_content
  drop constraint handover_content_check,
  drop constraint handover_content_kind_check,
  add constraint handover_content_kind_check check (kind in ('facts', 'support_needs', 'support_measures', 'skills', 'document',
    'plan', 'assessment', 'sensitive_sections', 'note', 'sensitive_note')),
  add constraint handover_content_row check (
    (kind in ('facts', 'support_needs', 'support_measures', 'skills', 'document')) = (row_id is null));

-- A client is told of a handing that lapses because the clientship ends, too.
alter table client_notice drop constraint client_notice_kind_check;
alter table client_notice add constraint client_notice_kind_check check (kind in (
  'referral_sent', 'referral_accepted', 'referral_returned', 'referral_withdrawn',
  'assignment_accepted', 'transfer_sent', 'transfer_accepted', 'transfer_ended', 'transfer_lapsed',
  'service_sent', 'service_accepted', 'service_ended', 'service_lapsed', 'return_accepted'));
