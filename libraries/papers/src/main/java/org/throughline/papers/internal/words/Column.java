// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a table's column holds, told from its heading.
public enum Column {
  CODE(
      "(?:ref(?:erence)?\\.?(?: no\\.?| number)?|no\\.?|number|#|item|action (?:no\\.?|ref\\.?|number)|id)"),
  MEASURE(
      "(?:(?:key |performance |headline )*(?:measure|indicator)s?(?: description| of success)?|kpis?(?: description)?"
          + "|what we (?:will )?measure|metric)"),
  BASELINE(
      "(?:(?:current )?baseline.*|starting point|where we are now|latest(?: figure)?|current (?:performance|position|figure))"),
  TARGET("(?!.*\\bdate\\b)(?:.{0,24}\\btarget\\b.*|goal figure|aim for|where we want to be)"),
  SUCCESS(
      "(?:criteria for success|success criteri(?:a|on)|success measures?|measures? of success|how (?:will|do) we know.*"
          + "|how we(?:’|'| wi)ll know.*|how (?:we will|will we|we) measure.*|what (?:will )?success look(?:s)? like.*|(?:intended |expected |desired )?impact(?: measures?)?"
          + "|(?:intended |expected |desired )outcomes?|what difference .*|evidence(?: of (?:success|impact|completion))?|outputs?|outcomes? and impact"
          + "|(?:key )?milestones?(?: and outcomes)?|success (?:indicators?|factors?)|what will be different.*|result|kpis? and measures|measured by|outcome measures?)"),
  TIMESCALE(
      "(?:time ?-?(?:scale|frame|line|table)s?|by when\\??|when\\??(?: by)?|deadline|due(?: date| by)?|target date|(?:target )?completion(?: date)?"
          + "|date(?: due| for completion| completed by)?|end date|complete by|completed by|start(?: date)?(?: and end date| / end date| – end)?|start/end|period|delivery date|quarter|when will (?:we|it|this).*|date)"),
  LEAD(
      "(?:(?:action |strategic |operational |delivery )?leads?(?:\\(s\\))?(?: officers?(?:\\(s\\))?| organisations?| agency| person| partners?| by)?|owners?(?:\\(s\\))?|who\\??(?: will.*| is.*|’s.*|'s.*| by)?|by whom\\??|(?:person |officer |officers |people )?responsible(?: officers?| person| lead| owner)?"
          + "|responsib(?:ility|le)(?: of)?|accountable(?: officer| lead| person)?|accountability|officers?|action owner|sro|assigned to|named lead|lead and partners)"),
  PARTNERS(
      "(?:(?:key |supporting |delivery )?partners?.*|with whom\\??|who else.*|contributors?|support(?:ed by)?|working with)"),
  STATUS(
      "(?:b?rag(?:[ -](?:status|rating|rated))?|status(?: \\(?b?rag\\)?)?|progress rating|(?:current )?status|on track\\??|b?rag.{0,30}|traffic light)"),
  COMMENTS(
      "(?:comments?.*|notes?|progress(?: update| to date| so far| made)?.*|update.*|position(?: statement)?|commentary|remarks?|what have we done.*|latest position)"),
  RESOURCES("(?:resources?.*|costs?.*|budget|funding.*|financ(?:e|ial).*)"),
  PRIORITY(
      "(?:(?:our |strategic |key )*priorit(?:y|ies)(?: areas?| no\\.?| theme)?|strategic (?:objective|aim|goal)s?|pledge)"),
  AIM(
      "(?:aims?(?:\\(s\\))?|objectives?(?:\\(s\\))?|(?:sub-?)objectives?|outcomes?|what (?:we|do we) want(?: to achieve)?.*|what are we trying to achieve.*|what we want to achieve.*|goals?|area for improvement|recommendations?|requirement|deliverables? area|issue|needs?|what you told us)"),
  THEME(
      "(?:themes?|areas?(?: of (?:work|focus))?|work ?streams?|topic|strand|focus(?: area)?|categor(?:y|ies)|activity area|domain)"),
  ACTION(
      "(?:(?:key |our |specific |agreed |planned |proposed |improvement |priority |main )*actions?(?:\\(s\\))?(?: required| needed| to be taken| we will take| point| detail| description| agreed| / task| and milestones)?|what (?:we|we’|we'|will we|do we need to|are we going to|must we|needs to)(?: need to| wi|’|')?(?:ll| will| do| be| are| plan)?.{0,30}(?:do|doing|done|take|deliver)\\??|what\\??|we will.{0,12}|we(?:’|')ll|"
          + "activit(?:y|ies)|tasks?|commitments?|steps?(?: we will take)?|how we will (?:do|achieve|deliver) .{0,12}|how (?:will|do) we (?:do|achieve|deliver|get) .{0,20}|how\\??|interventions?|deliverables?|projects?|initiatives?|actions and milestones|what will we do\\??|to do)"),
  OTHER("");

  private final Pattern heading;

  Column(String heading) {
    this.heading = Pattern.compile("(?is)^" + heading + "$");
  }

  /// The column that a heading names; [#OTHER] for words that are no known heading.
  public static Column of(String heading) {
    String text =
        heading
            .replaceAll("[\\s\\u00A0]+", " ")
            .replaceAll("[:.*]+$", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > 90) {
      return OTHER;
    }
    for (Column column : values()) {
      if (column != OTHER && column.heading.matcher(text).matches()) {
        return column;
      }
    }
    return OTHER;
  }

  /// Whether a table with this column says who does something, when, or how it will be known.
  public boolean isAboutDoing() {
    return switch (this) {
      case LEAD, TIMESCALE, SUCCESS, STATUS, COMMENTS, RESOURCES, PARTNERS -> true;
      case CODE, MEASURE, BASELINE, TARGET, PRIORITY, AIM, THEME, ACTION, OTHER -> false;
    };
  }
}
