-- What ways of funding take off the price of a course today, for the filter by own share (decision 0047). Derived from the rules by
-- syncFundingShares and never edited: a programme that pays no share of the price, or whose funds are used up, has no row.
create table funding_share (
  programme_id text not null,
  -- The version of the programme that counts for runs that start from this day on; null = the version of today.
  first_start date,
  -- The last start for which it counts; null = open.
  last_start date,
  -- As in offer.funding.
  funding text not null,
  percent integer not null check (percent between 1 and 100),
  -- At most so much of the price; null = no limit.
  most_cents integer check (most_cents > 0),
  -- Courses for which it can pay at all: course.funding_goal among these (null = any), …
  goals text[],
  -- … so many course.teaching_units (null = any), …
  least_units integer,
  -- … and whether training that employers must give by law is among them.
  mandatory boolean not null
);
create unique index funding_share_by_start on funding_share (programme_id, (coalesce(first_start, '-infinity'::date)));
