// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Arrays;
import java.util.Optional;

/// What hangs on a child's record, each with its own rows: how it is read, added and ended.
///
/// The reading names each cell by what it is called on a page; `id`, `is_open` and `source` apart.
public enum PartKind {
  CONTACT(
      "contacts",
      "Contacts",
      "contact",
      """
      select p.contact_id as id, p.ended_on is null as is_open, s.words as source,
             p.name as "Name", p.relationship as "Relationship",
             p.responsibility as "Parental responsibility",
             coalesce(p.contact_order::text, '') as "Order of contact",
             p.lives_with_child as "Lives with the child",
             p.may_be_contacted as "May be contacted",
             p.phone as "Telephone", p.email as "Email", p.address as "Address",
             p.preferred_language as "Preferred language",
             p.needs_interpreter as "Needs an interpreter", p.communication as "Communication",
             coalesce(p.ended_on::text, '') as "Ended"
        from children.contact p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.ended_on is not null, p.contact_order nulls last, p.contact_id
      """,
      """
      insert into children.contact
        (child_id, name, relationship, responsibility, contact_order, lives_with_child,
         may_be_contacted, phone, email, address, preferred_language, needs_interpreter,
         communication, source_id, recorded_at)
      values
        (:child, :name, :relationship, :responsibility, nullif(:order, '')::int,
         :lives = 'yes', :barred <> 'yes', :phone, :email, :address, :language,
         :interpreter = 'yes', :communication, :source, :at)
      """,
      """
      update children.contact set ended_on = :day::date
       where contact_id = :id and child_id = :child and ended_on is null
      """),
  ADDRESS(
      "addresses",
      "Addresses",
      "address",
      """
      select p.address_id as id, p.until_on is null as is_open, s.words as source,
             p.kind as "Kind", p.lines as "Address", p.postcode as "Postcode",
             p.from_on::text as "From", coalesce(p.until_on::text, '') as "Until"
        from children.address p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.until_on is not null, p.from_on desc, p.address_id
      """,
      """
      insert into children.address
        (child_id, kind, lines, postcode, from_on, source_id, recorded_at)
      values (:child, :kind, :lines, :postcode, :from::date, :source, :at)
      """,
      """
      update children.address set until_on = :day::date
       where address_id = :id and child_id = :child and until_on is null
      """),
  SETTING(
      "settings",
      "Settings over time",
      "setting",
      """
      select p.enrolment_id as id, p.until_on is null as is_open, s.words as source,
             p.setting as "Setting", p.status as "Enrolment", p.year_group as "Year group",
             p.sen_provision as "SEN provision", p.free_meals as "Free school meals",
             p.pupil_premium as "Pupil premium",
             p.from_on::text as "From",
             coalesce(p.until_on::text, '') as "Until"
        from children.enrolment p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.until_on is not null, p.from_on desc, p.enrolment_id
      """,
      """
      insert into children.enrolment
        (child_id, setting, status, year_group, sen_provision, free_meals, pupil_premium, from_on,
         source_id, recorded_at)
      values
        (:child, :setting, :status, :year, :provision, :meals, :premium, :from::date, :source, :at)
      """,
      """
      update children.enrolment set until_on = :day::date
       where enrolment_id = :id and child_id = :child and until_on is null
      """),
  FLAG(
      "flags",
      "Flags",
      "flag",
      """
      select p.flag_id as id, p.until_on is null as is_open, s.words as source,
             p.kind as "Flag", p.from_on::text as "From",
             coalesce(p.until_on::text, '') as "Until"
        from children.flag p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.until_on is not null, p.kind, p.from_on desc
      """,
      """
      insert into children.flag (child_id, kind, from_on, source_id, recorded_at)
      values (:child, :kind, :from::date, :source, :at)
      """,
      """
      update children.flag set until_on = :day::date
       where flag_id = :id and child_id = :child and until_on is null
      """),
  CONSENT(
      "consents",
      "Consent",
      "consent",
      """
      select p.consent_id as id, p.withdrawn_on is null as is_open, s.words as source,
             p.what as "To what", p.words as "In words", p.given_on::text as "Given on",
             p.given_by as "Given by", coalesce(p.withdrawn_on::text, '') as "Withdrawn on",
             p.withdrawn_by as "Withdrawn by"
        from children.consent p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.withdrawn_on is not null, p.given_on desc, p.consent_id
      """,
      """
      insert into children.consent
        (child_id, what, words, given_on, given_by, source_id, recorded_at)
      values (:child, :what, :words, :from::date, :by, :source, :at)
      """,
      """
      update children.consent set withdrawn_on = :day::date, withdrawn_by = :by
       where consent_id = :id and child_id = :child and withdrawn_on is null
      """),
  FORMER_NAME(
      "names",
      "Former names",
      "former name",
      """
      select p.name_id as id, false as is_open, s.words as source, p.forename as "Forename",
             p.surname as "Surname", coalesce(p.until_on::text, '') as "Until"
        from children.former_name p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.until_on desc nulls last, p.name_id
      """,
      """
      insert into children.former_name
        (child_id, forename, surname, until_on, source_id, recorded_at)
      values (:child, :forename, :surname, nullif(:from, '')::date, :source, :at)
      """,
      ""),
  OTHER_NUMBER(
      "numbers",
      "Former and other numbers",
      "number",
      """
      select p.number_id as id, false as is_open, s.words as source, p.scheme as "Kind",
             p.number as "Number"
        from children.other_number p
        join children.source s using (source_id)
       where p.child_id = any(:ids)
       order by p.scheme, p.number_id
      """,
      """
      insert into children.other_number (child_id, scheme, number, source_id, recorded_at)
      values (:child, :scheme, :number, :source, :at)
      """,
      "");

  private final String path;
  private final String title;
  private final String one;
  private final String read;
  private final String add;
  private final String end;

  PartKind(String path, String title, String one, String read, String add, String end) {
    this.path = path;
    this.title = title;
    this.one = one;
    this.read = read;
    this.add = add;
    this.end = end;
  }

  /// Its word in an address.
  public String path() {
    return path;
  }

  /// Its heading on the page.
  public String title() {
    return title;
  }

  /// One of it, as in "Add a contact".
  public String one() {
    return one;
  }

  /// Whether one of it comes to an end.
  public boolean canEnd() {
    return !end.isEmpty();
  }

  String read() {
    return read;
  }

  String add() {
    return add;
  }

  String end() {
    return end;
  }

  /// The kind with this word in its address.
  public static Optional<PartKind> ofPath(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
