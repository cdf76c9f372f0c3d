// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Once;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.testing.People;

/// Sends papers through the same pages that a person uses.
final class ImportedPapers {

  private final MockMvcTester web;
  private final PaperRows papers;
  private final ReviewRows reviews;
  private final Account person;

  ImportedPapers(MockMvcTester web, PaperRows papers, ReviewRows reviews, Account person) {
    this.web = web;
    this.papers = papers;
    this.reviews = reviews;
    this.person = person;
  }

  MvcTestResult send(String fileName, byte[] content) {
    return send(Once.newKey(), Map.of(fileName, content));
  }

  /// Sends several papers with one form.
  ///
  /// @param key the form's own
  MvcTestResult send(String key, Map<String, byte[]> files) {
    var request = multipart("/import");
    files.forEach(
        (name, content) -> request.file(new MockMultipartFile("file", name, null, content)));
    request.param(Once.FIELD, key).with(csrf()).with(People.as(person));
    return web.perform(request);
  }

  /// Sends a paper and waits until it was read or refused.
  PaperLine read(String fileName, byte[] content) {
    MvcTestResult sent = send(fileName, content);
    assertThat(sent).hasStatus(302);
    long id = number(String.valueOf(sent.getResponse().getRedirectedUrl()));
    return settled(id);
  }

  PaperLine settled(long id) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (papers.find(id).orElseThrow().state().isUnderWay() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    PaperLine paper = papers.find(id).orElseThrow();
    assertThat(paper.state().isUnderWay()).as("still being read after a minute").isFalse();
    return paper;
  }

  /// How many papers came in files of this name.
  long named(String fileName) {
    return papers.all(1000, 0).stream().filter(one -> one.fileName().equals(fileName)).count();
  }

  List<Review> reviews(PaperLine paper) {
    return reviews.ofPaper(paper.id());
  }

  /// Decides with one button of the review.
  MvcTestResult decide(Review review, String button, String value) {
    return post("/import/reviews/" + review.id() + "/decide", button, value);
  }

  /// Accepts everything as it stands, and looks at what was not recognised.
  void acceptAll(Review review) {
    decide(review, "accept-sure", "1");
    reviews.parts(review.id()).stream()
        .filter(part -> part.isOpen() && part.parent().isEmpty())
        .map(part -> part.kind())
        .distinct()
        .forEach(kind -> decide(review, "accept-kind", kind.name()));
    for (String kind : List.of("COMMITMENT", "ACTION")) {
      decide(review, "accept-kind", kind);
    }
  }

  /// Takes a review in under `code`, adopted, for the three years that its paper names.
  MvcTestResult adopt(Review review, String code) {
    return post(
        "/import/reviews/" + review.id() + "/adopt",
        "title",
        review.title(),
        "code",
        code,
        "fromMonth",
        "4",
        "fromYear",
        review.from().map(month -> "" + month.getYear()).orElse("2026"),
        "toMonth",
        "3",
        "toYear",
        review.to().map(month -> "" + month.getYear()).orElse("2029"),
        "status",
        "ADOPTED");
  }

  MvcTestResult post(String path, String... namesAndValues) {
    var request = MockMvcRequestBuilders.post(path);
    if (!List.of(namesAndValues).contains(Once.FIELD)) {
      request.param(Once.FIELD, Once.newKey());
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    return web.perform(request.with(csrf()).with(People.as(person)));
  }

  MvcTestResult open(String path) {
    MvcTestResult result = web.perform(get(path).with(People.as(person)));
    assertThat(result).hasStatusOk();
    return result;
  }

  String page(String path) {
    return text(open(path));
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static long number(String path) {
    return Long.parseLong(path.replaceAll("\\D", ""));
  }
}
