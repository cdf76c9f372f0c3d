// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts that strategies have in common, told from their headings.
public enum SectionName {
  OUTCOMES(
      "(?:our )?outcomes?[ -](?:focus+ed )?(?:statements?|questions?)|“?\"?i\"?”? statements"
          + "|what (?:children|young people|families|our children|you|they).{0,60}(?:say|tell|told|want).*"
          + "|what (?:children|young people|families).{0,40}will (?:be able to )?say.*"),
  SUCCESS(
      "how (?:will|do|can) we (?:measure|know|tell|judge|track).*|how we(?: will|’ll|'ll)? (?:measure|know|track).*"
          + "|measuring (?:success|impact|progress|our|the|what).*|(?:our |key )?success (?:measures|criteria)|measures of success"
          + "|what (?:will )?(?:success|good) (?:will )?looks? like.*|key performance.*|performance (?:measures|indicators|framework|targets).*"
          + "|monitoring(?: and evaluation| and review| progress| success)?|outcome measures|what will be different.*"),
  GOVERNANCE(
      "governance.*|(?:our )?governance(?: arrangements)?|accountabilit.*|oversight.*|who is (?:responsible|accountable).*|ownership.*"
          + "|how we will be held.*|reporting(?: arrangements)?|roles and responsibilities|leadership and governance"),
  VISION("(?:(?!how ).{0,50}\\b)?(?:vision|mission)\\b.{0,60}"),
  KEY(
      "key|key to .{0,40}|abbreviations|acronyms|glossary.{0,30}|initials|lead officers?|list of leads|leads"),
  DELIVERY(
      "how (?:will|do) we (?:achieve|deliver|get|make|do).*|how we(?: will|’ll)? (?:achieve|deliver|make).*|delivering (?:the|our|this|on).*"
          + "|implementation(?: plan)?|our plan|(?:the |our )?(?:action|delivery|implementation) plan|(?:the )?delivery|our commitments|making it happen"
          + "|what we (?:will|are going to|plan to) do.{0,20}|our actions|year by year.*|plan on a page|roadmap"),
  PRIORITIES(
      "(?:(?:our|the|key|strategic|main|overarching|shared|agreed|\\w+) ){0,3}(?:priorities|objectives|aims|goals|ambitions|pledges|outcomes|themes)(?: (?:for|of|and|at|to|20).{0,60})?"),
  CONTEXT(
      "introduction|background.{0,60}|(?:local |national |our )?context.{0,40}|foreword.{0,60}|executive summary|summary|our approach|why (?:do )?we need.*"
          + "|about .{0,60}|where (?:are we|we are) now.*|what we know.*|needs? (?:assessment|analysis).*|principles.{0,40}|our principles.{0,40}|values.{0,40}|our values.{0,40}|purpose.{0,60}|contents|scope|legal.{0,40}|equality.{0,40}|consultation.{0,40}|engagement.{0,40}|resources|funding|risks?.{0,30}|links? (?:to|with).*|contact.{0,40}|review.{0,40}|next steps");

  private static final int LONGEST = 90;
  private final Pattern heading;

  SectionName(String heading) {
    this.heading = Pattern.compile("^(?:" + heading + ")$");
  }

  /// The section that a short line names.
  public static Optional<SectionName> of(String text) {
    String plain = plain(text);
    if (plain.isEmpty() || plain.length() > LONGEST || text.strip().endsWith(".")) {
      return Optional.empty();
    }
    for (SectionName name : values()) {
      if (name.heading.matcher(plain).matches()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /// A heading without its number and its closing stop, in lower case.
  public static String plain(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceFirst(
            "^(?:(?:section|part|appendix|chapter|annex)\\s+)?\\d{1,2}(?:\\.\\d{1,2})*[.):]?\\s+",
            "")
        .replaceFirst("[\\s:?.–-]+$", "")
        .replace('\'', '’')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
