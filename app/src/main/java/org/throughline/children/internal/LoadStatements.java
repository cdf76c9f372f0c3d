// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.List;

/// What a bulk load tells the database. Rows come by COPY into tables of the load's own, because
/// COPY does not go past row-level security, and from there into the index, past every rule.
final class LoadStatements {

  static final List<String> STAGE =
      List.of(
          """
          create temporary table if not exists staged_child (
            child_id bigint, forename text, middle_names text, surname text, known_as text,
            born_on date, sex text, upn text, uln text, nhs_number text, ethnicity text,
            first_language text, preferred_language text, needs_interpreter boolean,
            communication text, household_id bigint) on commit delete rows
          """,
          """
          create temporary table if not exists staged_address (
            child_id bigint, lines text, postcode text, from_on date, until_on date)
            on commit delete rows
          """,
          """
          create temporary table if not exists staged_contact (
            child_id bigint, name text, relationship text, responsibility text, contact_order int,
            lives_with_child boolean, phone text, email text) on commit delete rows
          """,
          """
          create temporary table if not exists staged_flag (
            child_id bigint, kind text, from_on date, until_on date) on commit delete rows
          """,
          """
          create temporary table if not exists staged_enrolment (
            child_id bigint, setting text, status text, year_group text, sen_provision text,
            free_meals text, pupil_premium text, from_on date, until_on date) on commit delete rows
          """);

  static final String CLEAR =
      """
      truncate staged_child, staged_address, staged_contact, staged_flag, staged_enrolment
      """;

  static final String TAKE_CHILDREN =
      """
      insert into children.child
        (child_id, forename, middle_names, surname, known_as, born_on, sex, upn, uln, nhs_number,
         ethnicity, first_language, preferred_language, needs_interpreter, communication,
         household_id, is_invented, source_id, recorded_at)
      overriding system value
      select child_id, forename, middle_names, surname, known_as, born_on, sex, nullif(upn, ''),
             nullif(uln, ''), nullif(nhs_number, ''), ethnicity, first_language,
             preferred_language, needs_interpreter, communication, household_id, :invented,
             :source, :at
        from staged_child
      """;

  static final List<String> TAKE_PARTS =
      List.of(
          """
          insert into children.address
            (child_id, lines, postcode, from_on, until_on, source_id, recorded_at)
          select child_id, lines, postcode, from_on, until_on, :source, :at
            from staged_address
          """,
          """
          insert into children.contact
            (child_id, name, relationship, responsibility, contact_order, lives_with_child, phone,
             email, source_id, recorded_at)
          select child_id, name, relationship, responsibility, nullif(contact_order, 0),
                 lives_with_child, phone, email, :source, :at
            from staged_contact
          """,
          """
          insert into children.enrolment
            (child_id, setting, status, year_group, sen_provision, free_meals, pupil_premium,
             from_on, until_on, source_id, recorded_at)
          select child_id, setting, status, year_group, sen_provision, free_meals, pupil_premium,
                 from_on, until_on, :source, :at
            from staged_enrolment
          """,
          """
          insert into children.flag (child_id, kind, from_on, until_on, source_id, recorded_at)
          select child_id, kind, from_on, until_on, :source, :at
            from staged_flag
          """);

  /// An invented load that is cut off is begun anew: nobody waits for the disk.
  static final String WITHOUT_WAITING =
      """
      set local synchronous_commit = off
      """;

  static final String INDEX_LATER =
      """
      select set_config('throughline.index', :when, true)
      """;

  static final String INDEX =
      """
      select 1 from children.index_given(:ids, :names, :lexemes)
      """;

  static final String SORT_IN =
      """
      select 1 from children.sort_in()
      """;

  static final String LEARN =
      """
      select 1 from children.learn(:words)
      """;

  static final String KEEP_WORDS_APART =
      """
      select 1 from children.keep_words_apart(:restricted)
      """;

  static final String NUMBERS =
      """
      select nextval('children.child_child_id_seq') from generate_series(1, :many)
      """;

  static final String NEW_HOUSEHOLDS =
      """
      insert into children.household (made_at)
      select :at from generate_series(1, :many)
      returning household_id
      """;

  private LoadStatements() {}
}
