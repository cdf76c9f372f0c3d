// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.documents.Documents;
import org.throughline.platform.identity.AccountId;

/// Adds what shows that a locked action was done.
@Component
public class EvidenceWriting {

  static final String SUBJECT = "action";

  private static final String ADD =
      """
      insert into delivery.evidence
        (action_id, at, account_id, kind, title, words, link, document)
      values (:id, :at, :by, :kind, :title, :words, :link, :document)
      """;

  private final JdbcClient jdbc;
  private final Documents documents;

  EvidenceWriting(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  public List<Problem> addNote(ActionEdit edit, String title, String words, Signature signature) {
    List<Problem> problems = problems(title, words);
    if (words.isBlank()) {
      problems.add(PlanProblems.evidenceWordsMissing());
    }
    if (problems.isEmpty()) {
      add(edit, "NOTE", title, words, null, null, signature);
    }
    return problems;
  }

  public List<Problem> addLink(
      ActionEdit edit, String title, String link, String words, Signature signature) {
    List<Problem> problems = problems(title, words);
    if (!isWebAddress(link.strip())) {
      problems.add(PlanProblems.evidenceLinkUnreadable());
    }
    if (problems.isEmpty()) {
      add(edit, "LINK", title, words, link.strip(), null, signature);
    }
    return problems;
  }

  public List<Problem> addFile(
      ActionEdit edit,
      String title,
      String fileName,
      InputStream content,
      String words,
      Signature signature) {
    List<Problem> problems = problems(title, words);
    if (!problems.isEmpty()) {
      return problems;
    }
    Outcome<DocumentId> stored =
        documents.store(
            content,
            fileName,
            signature.by().orElseThrow(),
            SUBJECT,
            Long.toString(edit.row().id().value()));
    return switch (stored) {
      case Outcome.Done<DocumentId>(DocumentId document) -> {
        add(edit, "FILE", title, words, null, Long.toString(document.value()), signature);
        yield List.of();
      }
      case Outcome.Refused<DocumentId>(List<Problem> refused) ->
          refused.stream()
              .map(problem -> new Problem(problem.code(), "file", problem.message()))
              .toList();
      case Outcome.Overtaken<DocumentId> never ->
          throw new IllegalStateException("A new document cannot be overtaken");
    };
  }

  private static List<Problem> problems(String title, String words) {
    List<Problem> problems = new ArrayList<>();
    if (title.strip().length() < 3 || title.strip().length() > 200) {
      problems.add(PlanProblems.evidenceTitleMissing());
    }
    if (words.length() > 4000) {
      problems.add(PlanProblems.evidenceWordsMissing());
    }
    return problems;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return text.length() <= 2000
          && address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  private void add(
      ActionEdit edit,
      String kind,
      String title,
      String words,
      @Nullable String link,
      @Nullable String document,
      Signature signature) {
    jdbc.sql(ADD)
        .param("id", edit.row().id().value())
        .param("at", ActionStore.utc(signature.at()))
        .param("by", signature.by().map(AccountId::value).orElse(null))
        .param("kind", kind)
        .param("title", title.strip())
        .param("words", words.strip())
        .param("link", link)
        .param("document", document)
        .update();
    edit.changed("evidence", "", title.strip());
  }
}
