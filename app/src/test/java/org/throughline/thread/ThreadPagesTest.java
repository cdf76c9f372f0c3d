// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.PlanFixture;
import org.throughline.measures.Links;
import org.throughline.measures.Links.Link;
import org.throughline.measures.MeasureCode;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ThreadPagesTest {

  private static final MeasureCode MEASURE = new MeasureCode("S2-12");

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final Links links;
  private final Account reader;

  ThreadPagesTest(MockMvcTester web, PlanFixture plan, Links links, People people) {
    this.web = web;
    this.plan = plan;
    this.links = links;
    this.reader = people.holding(Role.READER);
  }

  @Test
  void leadsFromAPromiseToItsMeasureAndBack() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    links.link(Link.to(MEASURE, promise), Optional.empty());

    assertThat(body("/thread/" + promise.code()))
        .contains(promise.text(), "S2-12", "/thread/S2-12", "No board has asked about it.");
    assertThat(body("/thread/s2-12"))
        .contains(promise.code(), "One commitment rests on", "/thread/" + promise.code());
  }

  /// The picture for whoever would rather look, the list for whoever reads, with the same things.
  @Test
  void isDrawnAsAPictureAndAsAList() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    links.link(Link.to(MEASURE, promise), Optional.empty());

    String page = body("/thread/" + promise.code());

    int begins = page.indexOf("<svg xmlns");
    int ends = page.indexOf("</svg>", begins) + "</svg>".length();
    String picture = page.substring(begins, ends);
    String list = page.substring(ends);
    assertThat(picture)
        .contains("tl-thread-picture", "<path d=", "href=\"/thread/S2-12\"", promise.code());
    assertThat(list).contains("href=\"/thread/S2-12\"", promise.text());
    assertThat(list.indexOf("<ul")).isNotNegative();
  }

  @Test
  void aPromiseWithoutAMeasureIsAGap() {
    CommitmentLine promise = plan.commitments(1).getFirst();

    assertThat(body("/thread/" + promise.code()))
        .contains("no measure judges it", "No measure says whether this commitment is kept.");
  }

  @Test
  void whatIsNeitherPromiseNorMeasureIsNotFound() {
    for (String code : List.of("Q9.Y1.01", "Z9-99", "nothing")) {
      assertThat(get("/thread/" + code)).hasStatus(404);
    }
  }

  @Test
  void whoIsNotSignedInIsSentToTheDoor() {
    assertThat(web.get().uri("/thread").exchange()).hasStatus3xxRedirection();
  }

  private String body(String address) {
    MvcTestResult result = get(address);
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult get(String address) {
    return web.get().uri(address).with(People.as(reader)).exchange();
  }
}
