// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Confidence;
import org.throughline.papers.Minutes.Request;
import org.throughline.papers.Place;

/// Finds in running minutes what somebody was asked or promised to do.
final class Requests {

  private static final String BODY =
      "(?:the |this )?(?:committee|commission|board|panel|forum|cabinet|sub-committee|members?|chair(?:man|person)?|vice[- ]chair|scrutiny|executive|cllr\\.? [\\w'’-]+(?: [\\w'’-]+)?|councillors?(?: [\\w'’-]+)?|governors?)(?: of the [\\w&’' ]{2,40}?)?";
  private static final String SUPPLY =
      "(?:circulated|provided|submitted|brought|shared|sent|supplied|reported(?: back)?|presented|forwarded|included|added|arranged|produced|prepared|published|followed up|investigated|reviewed|taken back)";
  private static final String DO =
      "(?:provide|bring|circulate|share|send|submit|report(?: back)?|write|supply|look into|follow up|confirm|investigate|arrange|forward|come back|return|prepare|produce|present|take|raise|email|check|review|ensure|feed back|consider|add|include|liaise|speak|contact|publish|update|explore|ask)";

  private static final Pattern WAS_ASKED_THAT =
      Pattern.compile(
          "(?is)^(?:.*?\\b)?(?:it was|was also|it was also)(?: further)? (?:requested|asked) (?:that|for) (.+)$");
  private static final Pattern WAS_REQUESTED =
      Pattern.compile(
          "(?is)^(.{8,400}?) (?:was|were)(?: also)? requested(?: from (.{3,80}?))?(?: by "
              + BODY
              + ")?[.]?$");
  private static final Pattern BODY_ASKED =
      Pattern.compile(
          "(?is)^(?:.*?,\\s+)?("
              + BODY
              + ")(?: also| further| had)? (?:requested|asked|called for) (?:for |that )?((?!the following)(?!whether|if |how |what |why |about |when |a question|questions).+)$");
  private static final Pattern AGREED_TO =
      Pattern.compile(
          "(?is)^(?:.*?,\\s+)?((?:the )?[^,.]{3,80}?)(?: also)? (?:agreed|undertook|offered|promised|committed) to ("
              + DO
              + "\\b.+)$");
  private static final Pattern AGREED_THAT =
      Pattern.compile(
          "(?is)^(?:.*?\\b)?it was(?: also| further)? agreed that (.+?\\b(?:would|could|should|will|to) (?:be "
              + SUPPLY
              + "|"
              + DO
              + ")\\b.*)$");
  private static final Pattern WOULD_BE =
      Pattern.compile(
          "(?is)^(?:.*?\\b(?:advised|informed|told|noted|stated|said|confirmed|explained|assured)(?: the \\w+| members)? that )?(.{4,400}?) (would|will)(?: also| then)? be "
              + SUPPLY
              + "\\b(.*)$");
  private static final Pattern WOULD_DO =
      Pattern.compile(
          "(?is)^(?:.*?(?:,|\\bthat)\\s+)?(?:however,?\\s+)?((?:the |an? )?(?:[\\w&’'-]+ ){0,6}?(?:officers?|director|head of [\\w ]+|lead|team|service|chair|manager|principal [\\w ]+ officer|cabinet member|department|council))(?: also)? would ("
              + DO
              + "\\b.+)$");
  private static final Pattern ACTOR =
      Pattern.compile(
          "(?s)^((?!A |An |That )(?:The )?[\\p{Lu}][^.:;]{1,90}?)\\s+(?:to|will|would|is to|are to|agreed to)\\s+((?!be\\b)[a-z]+\\b.*)$");
  private static final Pattern ASKED_OF_BODY =
      Pattern.compile(
          "(?is)^((?:the )?[\\w&’' ]{3,60}?) (?:be aware|consider|note|receive|provide|bring|send|share|look|write|report)\\b.*$");
  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\b(?:by|before|at|to|for|in|on|no later than)\\s+((?:the |its |their |a |an )?(?:next|future|following|forthcoming|later|subsequent)(?: [\\w&’'-]+){0,6}? meeting(?: in \\w+(?: 20\\d\\d)?)?|(?:the |its |their )?(?:\\w+ )?meeting (?:in|on|of) [^,.;]{3,40}|(?:the )?(?:end of |start of |beginning of )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\\d\\d|(?=[,.;]|$))|(?:the )?(?:end of|start of) (?:the )?(?:[\\w]+ )?(?:term|year|month|week|quarter)|(?:spring|summer|autumn) (?:term )?20\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})|\\b(that day|the same day|tomorrow|within \\w+ (?:\\w+ )?(?:days?|weeks?|months?)|next (?:week|month|term|meeting))");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?s)^(.{10,}?)\\s*[(\\[](?:action(?: by)?|owner|lead)?\\s*:?\\s*((?=[^()]*\\b(?:Head|Director|Officer|Manager|Lead|Chair|Clerk|by|[A-Z]{2,3})\\b)[^()]{2,90})[)\\]]\\.?$");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private Requests() {}

  /// The request that a sentence of running text holds, if it holds one.
  static Optional<Request> in(String sentence, Place place) {
    String words = sentence.replace('\n', ' ').strip();
    return first(WAS_ASKED_THAT, words)
        .map(
            found -> told(found.group(1), actorOf(found.group(1)), words, place, Confidence.LIKELY))
        .or(
            () ->
                first(AGREED_THAT, words)
                    .map(
                        found ->
                            told(
                                found.group(1), Optional.empty(), words, place, Confidence.LIKELY)))
        .or(
            () ->
                first(AGREED_TO, words)
                    .map(
                        found ->
                            told(
                                found.group(2),
                                Optional.of(found.group(1)),
                                words,
                                place,
                                Confidence.SURE)))
        .or(
            () ->
                first(WAS_REQUESTED, words)
                    .map(
                        found ->
                            told(
                                found.group(1),
                                Optional.ofNullable(found.group(2)),
                                words,
                                place,
                                Confidence.SURE)))
        .or(
            () ->
                first(WOULD_BE, words)
                    .map(
                        found ->
                            told(
                                words.substring(found.start(1)),
                                Optional.empty(),
                                words,
                                place,
                                Confidence.LIKELY)))
        .or(
            () ->
                first(WOULD_DO, words)
                    .map(
                        found ->
                            told(
                                found.group(2),
                                Optional.of(found.group(1)),
                                words,
                                place,
                                Confidence.LIKELY)))
        .or(
            () ->
                first(BODY_ASKED, words)
                    .filter(found -> !words.matches("(?is).*\\bhas requested\\b.*"))
                    .map(
                        found ->
                            told(
                                found.group(2),
                                actorOf(found.group(2)),
                                words,
                                place,
                                Confidence.LIKELY)));
  }

  /// A listed action: "Head of Inclusion to circulate the slides by 3 May".
  static Request action(String text, Place place) {
    String words =
        text.replaceFirst("(?i)^action(?: point)?s?\\s*(?:\\d+\\s*)?[:–-]\\s*", "").strip();
    Matcher actor = ACTOR.matcher(words);
    Matcher tail = TAIL.matcher(words);
    if (tail.matches()) {
      return tailed(tail, text, place);
    }
    boolean named =
        actor.matches()
            && !actor
                .group(1)
                .matches(
                    "(?is).*\\b(?:breakdown|report|update|paper|details|list|data|information|copy|slides|item|note)\\b.*");
    return new Request(
        trimmed(named ? actor.group(2) : words),
        named ? Optional.of(actor.group(1).strip()) : bracketed(words),
        by(words),
        text,
        true,
        place,
        Confidence.SURE);
  }

  /// "Data to be shared (Head of Access, by the end of May)".
  private static Request tailed(Matcher tail, String text, Place place) {
    List<String> told = List.of(tail.group(2).split("\\s*[,;–]\\s*", 2));
    boolean dateOnly = told.size() == 1 && by("by " + told.getFirst()).isPresent();
    Optional<String> who = dateOnly ? Optional.empty() : Optional.of(told.getFirst());
    return new Request(trimmed(tail.group(1)), who, by(text), text, true, place, Confidence.SURE);
  }

  static Request action(String what, Optional<String> of, Optional<String> by, Place place) {
    return new Request(what, of, by.or(() -> by(what)), what, true, place, Confidence.SURE);
  }

  /// "… (Action: Ana Lee)" names who is to act.
  private static Optional<String> bracketed(String words) {
    Matcher found =
        Pattern.compile("(?i)[(\\[](?:action(?: by)?|owner|lead)\\s*:?\\s*([^)\\]]{2,60})[)\\]]")
            .matcher(words);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  private static Optional<Matcher> first(Pattern pattern, String words) {
    if (words.length() > 900) {
      return Optional.empty();
    }
    Matcher found = pattern.matcher(words);
    return found.matches() ? Optional.of(found) : Optional.empty();
  }

  private static Request told(
      String what, Optional<String> of, String words, Place place, Confidence confidence) {
    return new Request(
        trimmed(what), of.map(Requests::trimmed), by(words), words, false, place, confidence);
  }

  private static Optional<String> actorOf(String asked) {
    Matcher found = ASKED_OF_BODY.matcher(asked);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String trimmed(String text) {
    return text.strip().replaceFirst("[.;:]+$", "");
  }

  private static Optional<String> by(String words) {
    Matcher found = BY.matcher(words.replaceFirst("(?s), which\\b.*", ""));
    if (!found.find()) {
      return Optional.empty();
    }
    return Optional.of(found.group(1) == null ? found.group(2) : found.group(1).strip());
  }

  /// A listed action that repeats a request in the text before it replaces that request.
  static List<Request> merged(List<Request> requests) {
    List<Request> kept = new ArrayList<>();
    for (Request request : requests) {
      Optional<Request> same = kept.stream().filter(other -> isSame(other, request)).findFirst();
      if (same.isEmpty()) {
        kept.add(request);
      } else if (request.formal() && !same.get().formal()) {
        kept.set(kept.indexOf(same.get()), request);
      }
    }
    return kept;
  }

  private static boolean isSame(Request a, Request b) {
    Set<String> first = content(a.what());
    Set<String> second = content(b.what());
    Set<String> shared = new TreeSet<>(first);
    shared.retainAll(second);
    int fewer = Math.min(first.size(), second.size());
    return fewer >= 4 && shared.size() * 10 >= fewer * 8;
  }

  private static Set<String> content(String text) {
    Set<String> words = new TreeSet<>();
    Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (found.find()) {
      words.add(found.group());
    }
    return words;
  }
}
