-- Each node of one database prints its own link for the first administrator, and none ends another's; an account still has one open link at most.
drop index identity.sign_in_link_open;
create unique index sign_in_link_open on identity.sign_in_link (account_id) where used_at is null and account_id is not null;
create index sign_in_link_first on identity.sign_in_link (link_id) where used_at is null and account_id is null;
