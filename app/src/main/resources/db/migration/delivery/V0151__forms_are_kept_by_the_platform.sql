-- A form that is sent twice is recognised by the platform, for every module alike.
drop table delivery.sent_form;
