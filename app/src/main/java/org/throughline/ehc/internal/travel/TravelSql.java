// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.travel;

/// How what is kept of a child’s travel is written, by its kind.
///
/// @param lock of one that is not taken out, as the person sees it
/// @param add gives the number of the new row back
record TravelSql(String lock, String add, String change, String remove) {

  private static final String LOCK_DECISION =
      """
      select d.case_id, d.version, d.changed_by
        from ehc.travel_decision d
        join cases.published_case f using (case_id)
       where f.child_id = :child and d.decision_id = :id and d.removed_at is null
         for update of d
      """;

  private static final String ADD_DECISION =
      """
      insert into ehc.travel_decision
        (case_id, decided_on, is_eligible, ground, words, changed_by, changed_at)
      values (:case, :decided, :eligible, :ground, :words, :by, :at)
      returning decision_id
      """;

  private static final String CHANGE_DECISION =
      """
      update ehc.travel_decision
         set decided_on = :decided, is_eligible = :eligible, ground = :ground, words = :words,
             version = version + 1, changed_by = :by, changed_at = :at
       where decision_id = :id
      """;

  private static final String REMOVE_DECISION =
      """
      update ehc.travel_decision
         set removed_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where decision_id = :id
      """;

  private static final String LOCK_BUDGET =
      """
      select b.case_id, b.version, b.changed_by
        from ehc.travel_budget b
        join cases.published_case f using (case_id)
       where f.child_id = :child and b.offer_id = :id and b.removed_at is null
         for update of b
      """;

  private static final String ADD_BUDGET =
      """
      insert into ehc.travel_budget
        (case_id, offered_on, reply, replied_on, words, changed_by, changed_at)
      values (:case, :offered, :reply, :replied, :words, :by, :at)
      returning offer_id
      """;

  private static final String CHANGE_BUDGET =
      """
      update ehc.travel_budget
         set offered_on = :offered, reply = :reply, replied_on = :replied, words = :words,
             version = version + 1, changed_by = :by, changed_at = :at
       where offer_id = :id
      """;

  private static final String REMOVE_BUDGET =
      """
      update ehc.travel_budget
         set removed_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where offer_id = :id
      """;

  private static final String LOCK_TRAINING =
      """
      select t.case_id, t.version, t.changed_by
        from ehc.travel_training t
        join cases.published_case f using (case_id)
       where f.child_id = :child and t.training_id = :id and t.removed_at is null
         for update of t
      """;

  private static final String ADD_TRAINING =
      """
      insert into ehc.travel_training
        (case_id, referred_on, started_on, ending, ended_on, checked_on, is_independent, words,
         changed_by, changed_at)
      values (:case, :referred, :started, :ending, :ended, :checked, :independent, :words, :by,
         :at)
      returning training_id
      """;

  private static final String CHANGE_TRAINING =
      """
      update ehc.travel_training
         set referred_on = :referred, started_on = :started, ending = :ending, ended_on = :ended,
             checked_on = :checked, is_independent = :independent, words = :words,
             version = version + 1, changed_by = :by, changed_at = :at
       where training_id = :id
      """;

  private static final String REMOVE_TRAINING =
      """
      update ehc.travel_training
         set removed_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where training_id = :id
      """;

  static TravelSql of(TravelKind kind) {
    return switch (kind) {
      case DECISION -> new TravelSql(LOCK_DECISION, ADD_DECISION, CHANGE_DECISION, REMOVE_DECISION);
      case BUDGET -> new TravelSql(LOCK_BUDGET, ADD_BUDGET, CHANGE_BUDGET, REMOVE_BUDGET);
      case TRAINING -> new TravelSql(LOCK_TRAINING, ADD_TRAINING, CHANGE_TRAINING, REMOVE_TRAINING);
    };
  }
}
