-- People whom members name on their pages hear of it by letter and can leave the page by its link.
alter table member_contact
  -- When the letter went to the address that stands here; null = not yet, or there is none.
  add column told_at timestamptz,
  -- SHA-256 of the token in that letter.
  add column token_hash bytea unique,
  -- When the person left the page without the member; null = the member took them off, or they are on it.
  add column left_at timestamptz,
  add constraint member_contact_left check (left_at is null or revoked_at is not null);
create index member_contact_untold on member_contact (member_id) where told_at is null and revoked_at is null;

-- A place that runs still name stays for them but is the member's no more.
alter table venue add column removed_at timestamptz;

alter table membership
  -- What the member was in this term; null in all terms of a member that never changed its kind: member.kind.
  add column kind text check (kind in ('provider', 'company', 'public_body', 'advice_service', 'supporter')),
  -- Why this term follows the one before, in the office's words; the letter to the owners says it.
  add column reason text;
