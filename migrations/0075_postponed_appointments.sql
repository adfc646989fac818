-- When an appointment that was moved had been agreed for, and why it was put off for longer than its calendar tolerates.

alter table appointment add column agreed_for date;
comment on column appointment.agreed_for is 'The day for which it was agreed first; of an appointment that was never moved none';
alter table appointment add column late_reason text check (late_reason in ('client', 'no_times', 'expert', 'other'));
comment on column appointment.late_reason is 'Why it was last moved past the days that the calendar tolerates, counted from the day agreed for first';
alter table appointment add constraint appointment_late_moved check (late_reason is null or agreed_for is not null);
