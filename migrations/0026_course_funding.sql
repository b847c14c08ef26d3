-- What decides about public money for a course, beside hours, price, days and seals (issue: funding).
alter table course
  -- What stands at the end of it: an option of `kurs.ziel` in the network's funding/facts.yaml.
  add column funding_goal text,
  -- AFBG § 2: 1 Berufsspezialist, 2 Bachelor Professional (with Meister), 3 Master Professional.
  add column upgrading_level smallint check (upgrading_level between 1 and 3),
  -- Whether employers must by law have people trained so; null = not stated.
  add column mandatory_training boolean;
