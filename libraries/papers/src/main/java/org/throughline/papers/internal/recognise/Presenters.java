// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Minutes.Presenter;

/// Who brought an item to the meeting.
final class Presenters {

  private static final String VERB =
      "(?:introduced|presented|outlined|submitted|delivered|gave (?:an?|the)|provided (?:an?|the)|updated|spoke to|explained the report|talked|took)";
  private static final Pattern PRESENTING =
      Pattern.compile(
          "(?is).*\\b(?:"
              + VERB
              + "|present to|accompanied by|attended|presentation|verbal update|to present)\\b.*");
  private static final String NAME =
      "((?:(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Rev)\\.? )?\\p{Lu}[\\p{L}'’-]+ (?:\\p{Lu}\\.? )?\\p{Lu}[\\p{L}'’-]+)";
  private static final String ROLE =
      "(?=[^.;]{0,90}?\\b(?:Member|Director|Officer|Head|Manager|Lead|Chair|Principal|Adviser|Advisor|Commissioner|Executive|Psychologist|Governor|Secretary|Coordinator|Consultant)\\b)(\\p{Lu}[^.;()]{3,120}?)";
  private static final Pattern NAMED =
      Pattern.compile(
          NAME
              + "(?:,| \\()\\s*"
              + ROLE
              + "\\)?(?=(?:,|,? and) (?:"
              + NAME.replace("(", "(?:").replace("(?:?:", "(?:")
              + "),|,? (?:and )?(?:were|was|who|have|has|had|will|would|"
              + VERB
              + ")\\b|\\.|$)");
  private static final Pattern POST =
      Pattern.compile(
          "^(?:The |Various |The various )((?:various )?(?:service )?[\\p{Lu}s][\\p{L}&’' ,/-]{3,100}?)(?: also| then)? (?:introduced|presented|submitted|outlined|delivered|gave|provided)\\b");
  private static final Pattern PERSON_ALONE =
      Pattern.compile(
          "^" + NAME + " (?:introduced|presented|outlined|submitted|delivered|gave)\\b");

  private Presenters() {}

  static boolean isAbout(String sentence) {
    return PRESENTING.matcher(sentence).matches();
  }

  static List<Presenter> in(String sentence) {
    List<Presenter> found = new ArrayList<>();
    if (!isAbout(sentence)) {
      return found;
    }
    Matcher named = NAMED.matcher(sentence);
    while (named.find()) {
      found.add(new Presenter(named.group(1), Optional.of(named.group(2).strip())));
    }
    if (found.isEmpty()) {
      one(POST, sentence)
          .or(() -> one(PERSON_ALONE, sentence))
          .ifPresent(name -> found.add(new Presenter(name, Optional.empty())));
    }
    return found;
  }

  private static Optional<String> one(Pattern pattern, String sentence) {
    Matcher found = pattern.matcher(sentence);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }
}
