// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.LinkedHashMap;
import java.util.Map;

/// Further papers of councils that do not exist, in the layouts that a neighbour might choose. Each
/// is written out in every format, and every format must give the same.
final class OtherCouncils {

  private OtherCouncils() {}

  /// The drafts by the name of the file that says what must come of them.
  static Map<String, Draft> drafts() {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    drafts.put("we-will-lists", elverdale());
    drafts.put("themes-by-horizon", quernford());
    drafts.put("ticks-by-year", rushmere());
    drafts.put("board-minutes", stonefleet());
    drafts.put("outcomes-by-year", thistlemoor());
    drafts.put("objectives-with-rag", underhill());
    drafts.put("lettered-aims", vellacott());
    return drafts;
  }

  /// Headings without a label, each with a list under "We will".
  static Draft elverdale() {
    return new Draft()
        .title(1, "Elverdale Early Help Strategy 2026-2029")
        .title(2, "Foreword")
        .words(
            "We are proud of our children and of those who work with them every day in every part of Elverdale.")
        .title(2, "Our vision")
        .words("Families in Elverdale get the right help at the right time.")
        .title(2, "Our priorities")
        .title(3, "Help is easy to find")
        .words("Families told us that they do not know whom to ask.")
        .title(4, "We will")
        .bullets(
            "open one front door for all families",
            "publish a plain guide to local help",
            "answer every call within a day")
        .title(3, "Workers share what they know")
        .words("Too often a family tells its story five times.")
        .title(4, "We will")
        .bullets("use one plan for each family", "train 400 workers together")
        .title(4, "How we will know")
        .bullets("Families who tell their story once rise from 20% to 60% by March 2029")
        .title(3, "Communities lead")
        .title(4, "We will")
        .bullets("fund ten community groups each year")
        .title(2, "Governance")
        .words("This strategy is owned by the Director of Children's Services.");
  }

  /// A row for each theme and a column for each stretch of time.
  static Draft quernford() {
    return new Draft()
        .title(1, "Quernford Skills Strategy 2026 to 2030")
        .title(2, "Our vision")
        .words("Everyone in Quernford can learn at any age.")
        .title(2, "What we will do")
        .grid(
            "Theme | Short term (2026/27) | Medium term (2027/28) | Long term (2028 to 2030)",
            "Apprenticeships | Sign up forty employers | Open a training shop | Double the starts",
            "Adult literacy | Count the need | Run classes in each library | Close the gap");
  }

  /// A column for each year in which a cross says when an action is done.
  static Draft rushmere() {
    return new Draft()
        .title(1, "Rushmere Accessibility Action Plan 2026-2029")
        .grid(
            "Priority | Action | Lead | 2026/27 | 2027/28 | 2028/29 | RAG",
            "Buildings | Survey all 40 schools | Estates Manager | X | | | G",
            " | Fit ramps and lifts | Estates Manager | | X | X | A",
            "Information | Write letters in plain words | Communications Lead | X | X | X | R");
  }

  /// Decisions in sentences, in lists and after a label; the actions in a log at the end.
  static Draft stonefleet() {
    return new Draft()
        .title(1, "Stonefleet SEND Partnership Board")
        .words("Minutes of the meeting held on Tuesday 6 January 2026")
        .title(2, "1. Welcome and apologies")
        .words("Apologies were received from the Head of Health.")
        .title(2, "2. Waiting times")
        .words("The Designated Clinical Officer presented the report.")
        .words("The Board AGREED to:")
        .bullets("publish waiting times each month;", "ask the provider to attend in March.")
        .title(2, "3. Local offer")
        .words("Members noted the new website.")
        .words("It was agreed that parents test the site before launch.")
        .title(2, "4. Budget")
        .words("Decision: To move £50,000 to short breaks.")
        .title(2, "Action log")
        .grid(
            "No. | Action | Owner | Due | Status",
            "1 | Publish waiting times | J Reed | 31 January 2026 | Open",
            "2 | Invite the provider | A Marsh | 10 March 2026 | Done");
  }

  /// Outcomes with a heading for each year, and a table of indicators.
  static Draft thistlemoor() {
    return new Draft()
        .title(1, "Thistlemoor Children in Care Education Plan 2025-2028")
        .title(2, "Outcome 1: Children in care stay in school")
        .title(3, "Year 1")
        .bullets("Appoint a designated teacher lead", "Review every part-time timetable")
        .title(3, "Year 2")
        .bullets("Offer a mentor to every child")
        .title(3, "Year 3")
        .bullets("Publish what mentoring changed")
        .title(2, "Outcome 2: Children in care do well")
        .title(3, "Year 1")
        .bullets("Give every child a laptop")
        .title(3, "Year 2")
        .bullets("Pay for a tutor in Year 11", "Hold a summer school")
        .title(2, "How will we measure success?")
        .grid(
            "Indicator | Baseline 2024/25 | Target 2026/27 | Target 2027/28",
            "Attendance of children in care | 88% | 91% | 93%",
            "Pupils with a grade 4 in English and maths | 17% | 22% | 28%");
  }

  /// Numbered objectives in the first column and a RAG column at the end.
  static Draft underhill() {
    return new Draft()
        .title(1, "Underhill Neglect Improvement Plan 2026")
        .title(2, "Priority 1 – See it sooner")
        .grid(
            "Objective | Key actions | Lead | Timescale | Success measure | RAG",
            "1.1 Staff know the signs | Train all schools | Safeguarding Lead | June 2026 | All schools trained | Green",
            " | Train all surgeries | Named Nurse | Sept 2026 | 30 surgeries trained | Amber",
            "1.2 One tool is used | Buy the tool | Head of Quality | April 2026 | Tool in use | Red")
        .title(2, "Priority 2 – Act on it")
        .grid(
            "Objective | Key actions | Lead | Timescale | Success measure | RAG",
            "2.1 Plans change things | Audit forty plans a quarter | Audit Lead | Ongoing | Plans graded good rise to 70% | Amber");
  }

  /// Aims by letter with objectives in sentences.
  static Draft vellacott() {
    return new Draft()
        .title(1, "Vellacott Youth Justice Education Strategy 2026 - 2029")
        .title(2, "Strategic aims")
        .title(3, "Aim A: Keep young people in learning")
        .words("Objective A1: Every young person has a place within ten days.")
        .bullets("Agree a protocol with all colleges", "Report missing places each week")
        .words("Objective A2: No one leaves without a plan.")
        .bullets("Write a plan with each young person")
        .title(3, "Aim B: Listen and respond")
        .words("Objective B1: Young people shape what we do.")
        .bullets("Pay young inspectors");
  }
}
