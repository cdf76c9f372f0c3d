-- What measures need of a request: its days, without words or people.
create view governance.published_request as
  select request_id, body_id, asked_on, due_on, answered_on from governance.request;
comment on view governance.published_request is 'For measures: one row a request';
