-- A plan is seen by those who had access when it was accepted, and to whom it was handed over; what is still being made,
-- and what was copied to the state's register, by its own organisation alone. What was seen of accepted plans stays seen.

update plan_version v
   set visible_to = array[p.organisation_id]
  from plan p
 where p.area_id = v.area_id and p.plan_id = v.plan_id and v.accepted_on is null and p.organisation_id = any(v.visible_to);
update plan_copy c
   set visible_to = array[p.organisation_id]
  from plan p
 where p.area_id = c.area_id and p.plan_id = c.plan_id and p.organisation_id = any(c.visible_to);
update plan set visible_to = array[organisation_id] where accepted_number is null and organisation_id = any(visible_to);
