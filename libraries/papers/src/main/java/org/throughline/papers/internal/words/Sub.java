// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.util.Optional;
import java.util.regex.Pattern;

/// The small headings that stand under one priority.
public enum Sub {
  AMBITION(
      "(?:our )?ambitions?|(?:desired|intended) outcomes?|our aims?|aims?|why (?:is )?this (?:is )?(?:a priority|matters|important).*|why (?:it|this) matters"
          + "|where we (?:want to|will) be|what we want(?: to (?:achieve|see))?|what do we want.*|(?:our )?vision|goal|what are we trying to achieve|rationale|context|why\\??|the outcome we want"),
  ACTIONS(
      "what (?:we|we’ll|will we|are we|do we)(?: will| are| plan| need)?(?: going| to)?(?: to)? ?do.{0,30}|we will|our commitments?|our actions?|(?:key )?actions?(?: we will take)?|how we will (?:achieve|do|deliver) (?:this|it)|how (?:will|do) we (?:achieve|do|get|deliver) (?:this|it|there)"
          + "|commitments?|steps|what we’ll do|(?:our |the |key )?objectives?|to do this(?:,)? we will|to (?:achieve|deliver) this(?:,)? we will|what needs to happen|deliverables|in order to .{0,60}we will|together we will|we are going to"),
  SUCCESS(
      "how (?:will )?we(?:’ll| will)? know.*|how do we know.*|what (?:will )?success (?:will )?looks? like.*|success (?:measures|criteria|(?:will )?looks? like).{0,20}|measures(?: of success)?|(?:intended |expected )?impact|we will know.*|outcomes?|(?:key )?performance indicators|what will be different.*|how (?:we|will we) (?:will )?measure.*|what difference.*"),
  LEAD(
      "(?:strategic |delivery )?leads?(?: officer)?|owner|who(?: will lead| is responsible| leads)?|accountable officer|responsible officer"),
  WHEN("by when|timescales?|when|deadline|due(?: date)?|by"),
  PARTNERS("(?:key )?partners|with whom|working with");

  private final Pattern heading;

  Sub(String heading) {
    this.heading = Pattern.compile("^(?:" + heading + ")$");
  }

  /// The small heading that a short line is.
  public static Optional<Sub> of(String text) {
    String plain = SectionName.plain(text);
    if (plain.isEmpty() || plain.length() > 80 || text.strip().endsWith(".")) {
      return Optional.empty();
    }
    for (Sub sub : values()) {
      if (sub.heading.matcher(plain).matches()) {
        return Optional.of(sub);
      }
    }
    return Optional.empty();
  }
}
