-- Deadlines of the law for an employment authority as data, by the day from which they are counted.

create table law_deadline (
  area_id text not null references area,
  law_deadline_id uuid not null,
  kind text not null check (kind in ('first_interview', 'discussion')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  working_days integer check (working_days between 1 and 60),
  months integer check (months between 1 and 36),
  source text not null check (source <> ''),
  version integer not null default 1,
  primary key (area_id, law_deadline_id),
  check (num_nonnulls(working_days, months) = 1),
  constraint law_deadline_periods_apart exclude using gist (area_id with =, kind with =, valid with &&)
);
comment on table law_deadline is 'By when an employment authority has to meet a jobseeker, by the day from which it is counted';
call maintenance.protect_area_rows('law_deadline');

-- Areas that were set up before get what is delivered today (data/law).
insert into law_deadline (area_id, law_deadline_id, kind, valid, working_days, months, source)
select a.area_id, gen_random_uuid(), r.*
  from area a
 cross join (values
   ('first_interview', daterange('2022-05-02', '2026-01-01'), 5, null::integer,
    'HE 167/2021'),
   ('first_interview', daterange('2026-01-01', null), 10, null,
    'HE 108/2025, TyVM 9/2025'),
   ('discussion', daterange('2022-05-02', '2026-01-01'), null, 3,
    'HE 167/2021'),
   ('discussion', daterange('2026-01-01', null), null, 3,
    'HE 108/2025, TyVM 9/2025')) r;
