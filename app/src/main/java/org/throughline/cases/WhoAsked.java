// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.children.ChildSummary;
import org.throughline.statute.Age;

/// Who asked for an EHC needs assessment, or brought the child to the council's notice (Children
/// and Families Act 2014, sections 23, 24 and 36(1)), with the code of the SEN2 return.
public enum WhoAsked {
  PARENT("The child’s parent", 1),
  YOUNG_PERSON("The young person", 1),
  SCHOOL("A school, college or other institution", 2),
  HEALTH("Brought to notice by a health professional", 3),
  SOCIAL_CARE("Brought to notice by a social care professional", 4),
  COUNCIL("The council itself", 5),
  OTHER("Somebody else", 5);

  /// Under which an event's details keep it.
  public static final String DETAIL = "asked-by";

  /// In whose cases it is asked.
  public static final Set<String> PATHWAYS = Set.of("ehc-needs-assessment", "reassessment");

  private static final Set<String> REQUESTS = Set.of("request-received", "reassessment-requested");

  private final String label;
  private final int sen2;

  WhoAsked(String label, int sen2) {
    this.label = label;
    this.sen2 = sen2;
  }

  public String label() {
    return label;
  }

  /// As RequestSource of the SEN2 return has it, from 1 to 5.
  public int sen2() {
    return sen2;
  }

  /// Such as `young-person`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<WhoAsked> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// Whether somebody asks with an event of this type.
  public static boolean isAskedWith(String type) {
    return REQUESTS.contains(type);
  }

  /// Who asked, by the details of an event: of the council's own decision it is understood.
  public static String asked(String type, String sent) {
    return type.equals("own-decision-to-reassess") ? COUNCIL.code() : sent;
  }

  /// Whether they may ask for this child on a day: a young person is over compulsory school age and
  /// under 25 (section 83(2)).
  public boolean mayAsk(ChildSummary child, LocalDate on) {
    return this != YOUNG_PERSON
        || (on.isAfter(leavingDay(child.bornOn()))
            && on.isBefore(Age.attained(child.bornOn(), 25)));
  }

  /// The last Friday in June of the school year in which somebody turns 16 (Education Act 1996,
  /// section 8).
  static LocalDate leavingDay(LocalDate bornOn) {
    LocalDate sixteen = Age.attained(bornOn, 16);
    int year =
        sixteen.getMonthValue() >= Month.SEPTEMBER.getValue()
            ? sixteen.getYear() + 1
            : sixteen.getYear();
    return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
  }
}
