-- Assessments are counted for their centre, and travel with a handover: their sensitive sections apart, with a basis.

alter table handover_content
  drop constraint handover_content_kind_check,
  add constraint handover_content_kind_check check (kind in (
    'facts', 'support_needs', 'plan', 'assessment', 'sensitive_sections', 'note', 'sensitive_note', 'document')),
  drop constraint handover_content_check1,
  add constraint handover_content_basis_needed check (
    (kind in ('sensitive_note', 'sensitive_sections')) = (basis is not null));

-- What was asked in assessments and how long it took, as figures of a centre: no person, no client and no form of one.
create function assessment_figures(centre_id uuid, first_day date, last_day date, today date)
  returns table (form_id uuid, month integer, questions integer, not_asked integer, seconds integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select a.form_id, extract(month from a.finished_on)::integer, a.questions, a.not_asked, a.seconds
      from assessment a
     where a.area_id = current_setting('app.area_id') and a.organisation_id = centre_id
       and a.finished_on between first_day and last_day;
end
$$;
comment on function assessment_figures is 'The assessments that a centre finished in a period as they are counted, in no order: nothing of whose they are or who made them';
revoke execute on function assessment_figures from public;
grant execute on function assessment_figures to taitopolku_app;
