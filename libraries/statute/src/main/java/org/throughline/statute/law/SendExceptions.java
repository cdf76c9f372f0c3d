// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.ExceptionGround.exception;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.Standing.VERIFIED;
import static org.throughline.statute.law.Law.coronavirusRegs;
import static org.throughline.statute.law.Law.sendRegs;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.InForce;
import org.throughline.statute.Standing;

/// The exceptions of the SEND Regulations, each list as its regulation has it. Delay by the
/// council, too few educational psychologists and late advice are none of them.
final class SendExceptions {

  private static final String SCHOOL_CLOSED =
      "advice was asked of the school between one week before a closure of four weeks or more and"
          + " one week before it reopened";
  private static final String EARLY_YEARS_CLOSED =
      "advice was asked of the early years provider between one week before a closure of four"
          + " weeks or more and one week before it reopened";
  private static final String CIRCUMSTANCES =
      "exceptional personal circumstances affected the child, the parent or the young person";
  private static final String ABSENCE =
      "the child, the parent or the young person was away from the area for four weeks or more";

  /// Limits did not bind where a reason to do with coronavirus made keeping them impracticable.
  static final ExceptionGround CORONAVIRUS =
      exception(
              "coronavirus",
              "a reason to do with coronavirus made it impracticable",
              coronavirusRegs("the regulations as a whole"))
          .during(InForce.between("2020-05-01", "2020-09-25"));

  /// To every other fixed limit of the regulations, in the months of 2020 alone.
  static final List<ExceptionGround> REG_2A = List.of(CORONAVIRUS);

  /// To the six weeks in which to decide whether to assess.
  static final List<ExceptionGround> REG_5_4 =
      List.of(
          exception("school-closure", SCHOOL_CLOSED, sendRegs("reg 5(4)(a)")),
          exception("early-years-closure", EARLY_YEARS_CLOSED, sendRegs("reg 5(4)(b)")),
          exception("exceptional-circumstances", CIRCUMSTANCES, sendRegs("reg 5(4)(c)")),
          exception("absence-from-area", ABSENCE, sendRegs("reg 5(4)(d)")),
          CORONAVIRUS);

  /// To the six weeks in which advice is given.
  static final List<ExceptionGround> REG_8_2 =
      List.of(
          exception("school-closure", SCHOOL_CLOSED, sendRegs("reg 8(2)")),
          exception("early-years-closure", EARLY_YEARS_CLOSED, sendRegs("reg 8(2)")),
          exception("exceptional-circumstances", CIRCUMSTANCES, sendRegs("reg 8(2)")),
          exception("absence-from-area", ABSENCE, sendRegs("reg 8(2)")),
          exception(
              "appointment-missed",
              "the child missed an appointment for the advice within the six weeks",
              sendRegs("reg 8(2)")),
          CORONAVIRUS);

  /// To the 16 and the 20 weeks.
  static final List<ExceptionGround> REG_10_4 =
      List.of(
          exception("school-closure", SCHOOL_CLOSED, sendRegs("reg 10(4)(a)")),
          exception("early-years-closure", EARLY_YEARS_CLOSED, sendRegs("reg 10(4)(b)")),
          exception("exceptional-circumstances", CIRCUMSTANCES, sendRegs("reg 10(4)(c)")),
          exception("absence-from-area", ABSENCE, sendRegs("reg 10(4)(d)").as(KNOWN)),
          CORONAVIRUS);

  /// To the 14 weeks of a reassessment.
  static final List<ExceptionGround> REG_27_3 = citing(REG_10_4, "reg 27(3)", VERIFIED);

  /// To what a Tribunal's order asks. Two weeks away are enough here.
  static final List<ExceptionGround> REG_44_3 =
      Stream.concat(
              Stream.of(
                  exception(
                      "absence-of-two-weeks",
                      "the child, the parent or the young person was away from the area for two"
                          + " weeks or more",
                      sendRegs("reg 44(3)"))),
              citing(REG_10_4, "reg 44(3)", VERIFIED).stream()
                  .filter(ground -> !ground.code().equals("absence-from-area")))
          .toList();

  /// To what follows an appeal that is not opposed.
  static final List<ExceptionGround> REG_45 = citing(REG_44_3, "reg 45, as reg 44(3)", KNOWN);

  private SendExceptions() {}

  /// The same reasons where another regulation names them; the law of 2020 cites itself.
  private static List<ExceptionGround> citing(
      List<ExceptionGround> grounds, String paragraph, Standing standing) {
    return grounds.stream()
        .map(
            ground ->
                ground.equals(CORONAVIRUS)
                    ? ground
                    : exception(ground.code(), ground.words(), sendRegs(paragraph).as(standing)))
        .toList();
  }
}
