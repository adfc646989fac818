-- What one organisation wrote is seen by those for whom it was written: of sensitive notes that is the organisation itself.

update sensitive_note
   set visible_to = case when organisation_id = any(visible_to) then array[organisation_id]
                         else array['00000000-0000-0000-0000-000000000000'::uuid] end;
