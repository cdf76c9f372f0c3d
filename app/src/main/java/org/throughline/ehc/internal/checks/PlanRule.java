// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.checks;

/// What a plan is held against while it is written: what is wrong, where that is said, and what to
/// do. None of it stops anybody from saving a row.
public enum PlanRule {
  SECTION_EMPTY(
      "EHC-301",
      Gravity.MUST,
      "Every plan has something in this section",
      "SI 2014/1530 reg 12(1); SEND Code 9.62",
      "Add what belongs here."),
  NEED_WITHOUT_PROVISION(
      "EHC-302",
      Gravity.MUST,
      "No provision meets this need",
      "Children and Families Act 2014 s37(2); SEND Code 9.69",
      "Add provision, or join the need to provision that is there."),
  PROVISION_FOR_NOTHING(
      "EHC-303",
      Gravity.MUST,
      "It is not said which need this provision meets",
      "Children and Families Act 2014 s37(2); SEND Code 9.69",
      "Join it to the need or the outcome that it serves, or take it out."),
  NEED_WITHOUT_OUTCOME(
      "EHC-304",
      Gravity.SHOULD,
      "No outcome follows from this need",
      "SEND Code 9.64 to 9.66",
      "Add an outcome, or join the need to one that is there."),
  OUTCOME_WITHOUT_NEED(
      "EHC-305",
      Gravity.SHOULD,
      "No need leads to this outcome",
      "SEND Code 9.64 to 9.66",
      "Join it to the need that it answers."),
  OUTCOME_WITHOUT_PROVISION(
      "EHC-306",
      Gravity.SHOULD,
      "No provision supports this outcome",
      "SEND Code 9.69: it should be clear how the provision supports the outcomes",
      "Add provision, or join the outcome to provision that is there."),
  OUTCOME_WITHOUT_DATE(
      "EHC-307",
      Gravity.MUST,
      "The outcome has no by-when",
      "SEND Code 9.66: specific, measurable, achievable, realistic and time-bound",
      "Say by when it is to be reached."),
  OUTCOME_WITHOUT_MEASURE(
      "EHC-308",
      Gravity.MUST,
      "The outcome cannot be measured",
      "SEND Code 9.66: specific, measurable, achievable, realistic and time-bound",
      "Say what somebody will see, count or read when it is reached."),
  OUTCOME_IS_A_SERVICE(
      "EHC-309",
      Gravity.SHOULD,
      "This reads like a service, not like an outcome",
      "SEND Code 9.66: an outcome is the benefit to the person, not the service that is given",
      "Say what the child or young person will do or be able to do. Move the service to F, G or H."),
  OUTCOME_IS_PAST(
      "EHC-310",
      Gravity.SHOULD,
      "The outcome’s day has passed",
      "SEND Code 9.66",
      "Say whether it was reached, and write the next one."),
  PROVISION_NOT_QUANTIFIED(
      "EHC-311",
      Gravity.MUST,
      "The provision has no amount",
      "SEND Code 9.69; L v Clarke and Somerset County Council [1998] ELR 129",
      "Say how many minutes each time, how many times, and in what period."),
  PROVISION_WITHOUT_STAFF(
      "EHC-312",
      Gravity.SHOULD,
      "It is not said who delivers this and what they are trained in",
      "SEND Code 9.69: type, hours, frequency of support and level of expertise",
      "Say who delivers it and with what training."),
  PROVISION_WITHOUT_DUTY(
      "EHC-313",
      Gravity.SHOULD,
      "It is not said who secures this",
      "Children and Families Act 2014 s42",
      "Say who makes sure that it happens and pays for it."),
  VAGUE_WORDS(
      "EHC-314",
      Gravity.SHOULD,
      "Vague words",
      "SEND Code 9.69; L v Clarke and Somerset County Council [1998] ELR 129",
      "Say what will be provided."),
  ADULTHOOD_MISSING(
      "EHC-315",
      Gravity.MUST,
      "No provision prepares for adulthood",
      "SI 2014/1530 reg 12(3): from Year 9",
      "Add provision that prepares for adulthood and independent living, and mark it so."),
  SCHOOL_NAMED_IN_DRAFT(
      "EHC-316",
      Gravity.MUST,
      "A draft that goes to the family names no school and no type of school",
      "Children and Families Act 2014 s38(5)",
      "Take it out until the family has said which school it would like."),
  SCHOOL_NOT_NAMED(
      "EHC-317",
      Gravity.MUST,
      "The school or its type is not named yet",
      "SI 2014/1530 reg 12(1)(i); Children and Families Act 2014 ss39 and 40",
      "Name the school and its type, or the type alone, before the plan becomes final."),
  PROVISION_FOR_A_CHILD(
      "EHC-318",
      Gravity.MUST,
      "Section H1 is for those under 18",
      "Children and Families Act 2014 s37(2); Chronically Sick and Disabled Persons Act 1970 s2",
      "Move it to section H2."),
  ADVICE_WITHOUT_SOURCE(
      "EHC-319",
      Gravity.SHOULD,
      "It is not said who gave this advice and when",
      "SI 2014/1530 regs 6(1) and 12(4)",
      "Say whose advice it is, and its date."),
  BUDGET_WITHOUT_AMOUNT(
      "EHC-320",
      Gravity.SHOULD,
      "The budget has no amount, or it is not said how it is paid",
      "SI 2014/1530 reg 12(1)(j); SEND Code 9.101",
      "Say how many pounds a year, and how they are paid.");

  /// How much depends on it.
  public enum Gravity {
    /// The law or the Code asks for it of every plan.
    MUST,
    /// Good plans have it.
    SHOULD
  }

  private final String code;
  private final Gravity gravity;
  private final String what;
  private final String source;
  private final String remedy;

  PlanRule(String code, Gravity gravity, String what, String source, String remedy) {
    this.code = code;
    this.gravity = gravity;
    this.what = what;
    this.source = source;
    this.remedy = remedy;
  }

  public String code() {
    return code;
  }

  public boolean isNeeded() {
    return gravity == Gravity.MUST;
  }

  public String what() {
    return what;
  }

  public String source() {
    return source;
  }

  public String remedy() {
    return remedy;
  }
}
