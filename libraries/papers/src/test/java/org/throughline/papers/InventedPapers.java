// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// Papers of councils that do not exist, each with a layout that real councils use.
final class InventedPapers {

  private InventedPapers() {}

  /// Labelled priorities, each with its ambition and a table of what will be done.
  static Draft saltmarsh() {
    return new Draft()
        .title(1, "Saltmarsh Inclusion Strategy 2025-2028")
        .words(
            "This paper sets out how Saltmarsh and its partners intend to make every school a place where children with additional needs belong.")
        .title(2, "Our vision")
        .words("Every child in Saltmarsh is known, wanted and helped to flourish close to home.")
        .title(2, "Our priorities")
        .title(3, "Priority 1: Help that comes early")
        .words(
            "Our ambition is that no family waits longer than a term for the first offer of help.")
        .grid(
            "What we will do | By when | Lead | How we will know",
            "Open a telephone line for nurseries that are worried about a child | December 2025 | Head of Early Years | Nine in ten callers say it helped",
            "Train two hundred practitioners in early language | July 2026 | Early Language Adviser | Two hundred certificates issued",
            "Publish one plain form in place of the present seven | March 2026 | SEND Transformation Manager | The old forms are withdrawn")
        .title(3, "Priority 2: Schools where everyone belongs")
        .words(
            "Our ambition is that fewer children leave their local school because it cannot meet their needs.")
        .grid(
            "What we will do | By when | Lead | How we will know",
            "Set up four resource bases in secondary schools | September 2027 | Head of School Places | Sixty places are filled",
            "Agree a charter for inclusion with all heads | April 2026 | Principal Educational Psychologist | Every school has signed")
        .title(3, "Priority 3: Ready for adult life")
        .words("Our ambition is that young people leave us with work, friends and a home in view.")
        .grid(
            "What we will do | By when | Lead | How we will know",
            "Double the supported internships | 2027/28 | Head of Skills | Forty young people start each year")
        .title(2, "How will we measure success?")
        .bullets(
            "Increase the share of plans issued within 20 weeks from 41% to 75% by March 2027",
            "Reduce suspensions of children with SEN support by 10% per year from a baseline of 860 in 2024")
        .title(2, "Governance")
        .words(
            "This strategy is owned by the Director of Education. The Saltmarsh Local Area Partnership hears a report on it every quarter.");
  }

  /// Numbered objectives, references, owners and a RAG column; no strategy around them.
  static Draft fenwick() {
    return new Draft()
        .title(1, "Fenwick Attendance Action Plan 2025/26")
        .words("Agreed by the Attendance Board.")
        .title(2, "Objective 1: Schools notice absence early")
        .grid(
            "Ref | Action | Owner | Deadline | RAG | Progress",
            "1.1 | Share a daily absence feed with every school | AB | October 2025 | Green | Live in 61 schools",
            "1.2 | Visit the twelve schools with the highest persistent absence | AB/CD | November 2025 | Amber | Five visited so far",
            "1.3 | Write a common letter to parents | EF | September 2025 | Complete | Sent out")
        .title(2, "Objective 2: Families get help and not only letters")
        .grid(
            "Ref | Action | Owner | Deadline | RAG | Progress",
            "2.1 | Place a family worker in each cluster | CD | January 2026 | Red | Two posts are vacant",
            "2.2 | Set up a drop-in at the library | EF | February 2026 | Green | First session held")
        .title(2, "Key")
        .bullets("AB – Anna Brook", "CD – Carl Dunn", "EF – Esme Frost");
  }

  /// One table with a row for each priority and a column for each year.
  static Draft eastmere() {
    return new Draft()
        .title(1, "Eastmere Early Years Strategy")
        .words("September 2024 to August 2027")
        .title(2, "Vision")
        .words("We want every two-year-old in Eastmere to have a place worth going to.")
        .title(2, "What we will do")
        .grid(
            "Priority | 2024/25 | 2025/26 | 2026/27",
            "Enough places | Count the places in each ward | Open two nurseries on school sites | Review the gaps that are left",
            "A skilled workforce | Pay for fifty apprentices | Pay for fifty more | Publish what it changed",
            "Parents as partners | Ask parents what they need | Run stay-and-play in every library | Hand the sessions over to parents");
  }

  /// Minutes with a decision under a heading, an action table, and a request in running text.
  static Draft harrowfield() {
    return new Draft()
        .title(1, "Harrowfield Children and Families Scrutiny Committee")
        .words("Minutes of the meeting held on 14 May 2026")
        .title(2, "1. Apologies for absence")
        .words("Apologies were received from Councillor Pike.")
        .title(2, "2. School transport")
        .words("Joan Miller, Head of Travel, presented the report. It was noted that:")
        .bullets("Costs had risen by a fifth in two years.", "Three routes had no bidder.")
        .words(
            "In response to a question from Councillor Oakes, officers agreed to circulate a map of the routes by 30 June 2026.")
        .title(3, "Decision")
        .numbered("That the report be noted.", "That a further report be brought in the autumn.")
        .title(2, "3. Short breaks")
        .words("The Committee requested a breakdown of short breaks by ward for its next meeting.")
        .title(3, "Actions")
        .grid(
            "Action | Owner | Deadline",
            "Write to the three providers that left | Head of Commissioning | 12 June 2026");
  }

  /// A report on the committee's template, without a strategy.
  static Draft westcliff() {
    return new Draft()
        .title(1, "Review of specialist provision")
        .grid(
            "Report to: | Cabinet",
            "Date of meeting: | 9 September 2026",
            "Lead director: | Director for Children",
            "Ward(s) affected: | All",
            "Report author: | Lena Moss, Commissioning Manager",
            "Key decision: | Yes, because it affects two or more wards")
        .title(2, "1. Purpose of report")
        .words("To seek approval to consult on forty new places.")
        .title(2, "2. Recommendations")
        .numbered(
            "Cabinet is recommended to approve the consultation.",
            "Cabinet is recommended to receive its outcome in January 2027.")
        .title(2, "3. Background")
        .words("Demand for places has grown faster than the places.")
        .title(2, "4. Implications")
        .title(3, "4.1 Financial implications")
        .words("The consultation will be paid for from existing budgets.")
        .words("Omar Field, Head of Finance, Tel. 01632 960 101")
        .title(3, "4.2 Legal implications")
        .words("The council must consult before it makes a prescribed alteration.")
        .words("Ruth Vane, Principal Solicitor, ext 4402")
        .title(2, "5. Background papers")
        .bullets("Sufficiency survey 2025")
        .title(2, "6. Appendices")
        .words("Appendix A – Map of provision");
  }
}
