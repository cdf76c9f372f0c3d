// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// Education at home, from the parent’s letter to a school attendance order, and the registers of
// the Act of 2026 which are switched off.
public final class ElectiveHomeEducation {

  public static final EventType NOTIFIED =
      event("home-education-notified", "the parent said that the child will be educated at home");
  public static final EventType DELETION_RETURN =
      event("deletion-return-sent", "the deletion return was sent");
  public static final EventType FIRST_STAGE_SENT =
      event("first-enquiry-sent", "the first enquiry was sent to the family");
  public static final EventType INFORMATION =
      event("information-received", "the family sent information about the education");
  public static final EventType SUITABLE =
      event("education-found-suitable", "the education was found suitable");
  public static final EventType CONCERN =
      event("concern-found", "there was a concern about the education");
  public static final EventType S437_NOTICE =
      event(
          "section-437-notice-served",
          "the notice that asks the parent to satisfy the council was served");
  public static final EventType SATISFIED =
      event("council-satisfied", "the parent satisfied the council");
  public static final EventType UNSATISFIED =
      event("council-not-satisfied", "the council was not satisfied and found a school expedient");
  public static final EventType NAMING_NOTICE =
      event("school-naming-notice-served", "the notice that names a school was served");
  public static final EventType CHOSEN = event("school-chosen", "the parent chose a school");
  public static final EventType ORDER =
      event("school-attendance-order-made", "the school attendance order was made");
  public static final EventType ADMITTED =
      event("child-admitted", "the named school took the child");
  public static final EventType RETURNED =
      event("child-on-roll", "the child went on a school’s roll");
  public static final EventType REGISTERED =
      event("child-registered", "the child was put on the register");
  public static final EventType VISIT_ASKED =
      event("home-visit-requested", "the council asked to visit");
  public static final EventType PROVIDER_ASKED =
      event("provider-information-requested", "a provider was asked for information");
  public static final EventType REFUSED_INFORMATION =
      event(
          "register-information-refused",
          "the parent did not give the information or refused the visit");
  public static final EventType PRELIMINARY_NOTICE =
      event("preliminary-notice-served", "the preliminary notice was served");
  public static final EventType LIST_NOTICE =
      event("school-list-notice-served", "the notice with a list of schools was served");
  public static final EventType CONSENT_ASKED =
      event("consent-requested", "the parent asked for consent to withdraw the child");
  public static final EventType CONSENT_DECIDED =
      event("consent-decided", "the council decided on consent");
  public static final EventType SUPPORT_ASKED =
      event("support-requested", "the parent asked for support");
  public static final EventType SUPPORT_GIVEN = event("support-given", "support was given");
  public static final EventType OVER_AGE =
      event("over-compulsory-school-age", "the child passed compulsory school age");
  public static final EventType MOVED =
      event("child-moved-away", "the child moved to another council’s area");

  public static final Pathway PATHWAY =
      Pathway.named("elective-home-education", "Elective home education")
          .about(
              "A parent may educate a child at home. The council makes informal enquiries and, where it is not satisfied, serves notices. Education Act 1996, sections 7, 436A and 437 to 447. The registers and the consent of the Children’s Wellbeing and Schools Act 2026 are defined and switched off until a day is appointed.")
          .beginsWith(NOTIFIED, S437_NOTICE, REGISTERED, CONSENT_ASKED)
          .must(
              SCHOOL,
              "deletion-return",
              "send the deletion return",
              promptly("when the name is deleted,", NOTIFIED),
              attendanceRegs("reg 13(4)"),
              metBy(DELETION_RETURN))
          .should(
              COUNCIL,
              "first-enquiry",
              "make its first enquiry",
              promptly("without delay", NOTIFIED),
              local("timing of informal enquiries"),
              metBy(FIRST_STAGE_SENT),
              letter("home-education-enquiry"))
          .should(
              COUNCIL,
              "yearly-enquiry",
              "ask again whether the education is suitable",
              within(months(12), NOTIFIED, SUITABLE),
              local("yearly cycle"),
              eachTime(),
              metBy(SUITABLE, CONCERN),
              letter("home-education-enquiry"))
          .must(
              FAMILY,
              "satisfy-council",
              "satisfy the council that the child is suitably educated",
              beginningWith(days(15), S437_NOTICE).fromService(),
              educationAct("s437(1)"),
              metBy(SATISFIED),
              note("The notice may give more than 15 days."))
          .must(
              COUNCIL,
              "order",
              "make a school attendance order",
              promptly("without delay", UNSATISFIED),
              educationAct("s437(3)").as(KNOWN),
              metBy(ORDER),
              letter("school-attendance-order"))
          .may(
              FAMILY,
              "school-choice",
              "choose another school than the one the notice names",
              beginningWith(days(15), NAMING_NOTICE).fromService(),
              educationAct("s438").as(KNOWN),
              metBy(CHOSEN))
          .must(
              SCHOOL,
              "admission",
              "take the child whom the order names it for",
              promptly("at once", ORDER),
              educationAct("s437(6)"),
              metBy(ADMITTED))
          .must(
              COUNCIL,
              "register-visit",
              "ask to visit the child at home",
              within(days(15), REGISTERED),
              wellbeingAct("s38"),
              metBy(VISIT_ASKED),
              awaiting("children-not-in-school-registers"),
              letter("visit-request"))
          .mustWait(
              COUNCIL,
              "provider-update",
              "ask a provider for an update again",
              within(months(3), PROVIDER_ASKED),
              wellbeingAct("s38"),
              eachTime(),
              metBy(PROVIDER_ASKED),
              awaiting("children-not-in-school-registers"))
          .must(
              COUNCIL,
              "preliminary-notice",
              "serve a preliminary notice",
              promptly("without delay", REFUSED_INFORMATION),
              wellbeingAct("s39"),
              metBy(PRELIMINARY_NOTICE),
              awaiting("children-not-in-school-registers"),
              letter("preliminary-notice"))
          .may(
              FAMILY,
              "school-choice-from-list",
              "choose a school from the list",
              beginningWith(days(15), LIST_NOTICE).fromService(),
              wellbeingAct("s39, new s436K"),
              metBy(CHOSEN),
              awaiting("children-not-in-school-registers"))
          .must(
              COUNCIL,
              "support",
              "give support when the parent asks for it",
              promptly("then", SUPPORT_ASKED),
              wellbeingAct("s38, new s436G"),
              metBy(SUPPORT_GIVEN),
              awaiting("children-not-in-school-registers"))
          .must(
              COUNCIL,
              "consent",
              "decide whether to consent to the withdrawal",
              promptly("without delay", CONSENT_ASKED),
              wellbeingAct("s37, new s434A"),
              metBy(CONSENT_DECIDED),
              awaiting("consent-to-withdraw"),
              letter("consent-decision"))
          .endsWith(RETURNED, OVER_AGE, MOVED)
          .build();

  private ElectiveHomeEducation() {}
}
