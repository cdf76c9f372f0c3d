// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class DocumentRoutesTest {

  private final MockMvcTester web;
  private final Documents documents;
  private final Account owner;
  private final Account other;

  DocumentRoutesTest(MockMvcTester web, Documents documents, People people) {
    this.web = web;
    this.documents = documents;
    this.owner = people.holding(Role.RESPONSIBLE_OFFICER);
    this.other = people.holding(Role.ADMINISTRATOR);
  }

  @Test
  void aFileLeavesAsAnAttachmentThatNoBrowserRuns() {
    String path = stored("minutes £ \"final\".html", "<script>alert(1)</script>", own());

    assertThat(web.get().uri(path).with(People.as(owner)))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .hasHeader("Content-Length", "25")
        .bodyText()
        .isEqualTo("<script>alert(1)</script>");
    assertThat(
            web.get()
                .uri(path)
                .with(People.as(owner))
                .exchange()
                .getResponse()
                .getHeader("Content-Disposition"))
        .startsWith("attachment; ")
        .contains("filename*=UTF-8''minutes%20%C2%A3%20final");
  }

  @Test
  void nobodyWithoutTheRightSeesWhetherItIsThere() {
    String path = stored("a.txt", "x", own());

    assertThat(web.get().uri(path).with(People.as(other))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.get().uri("/documents/999999999").with(People.as(other)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.get().uri("/documents/999999999")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aFileThatItsOwnerMakesPublicIsForEverybody() {
    assertThat(web.get().uri(stored("a.txt", "x", "public"))).hasStatusOk();
  }

  @Test
  void aFileOfAKindThatNobodyGuardsIsForNobody() {
    DocumentId id = store("a.txt", "x", "unguarded", own());

    assertThat(web.get().uri(id.path()).with(People.as(owner))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void nonsenseInTheAddressIsNotFound() {
    for (String nonsense : new String[] {"0", "-1", "x", "1e3", "99999999999999999999"}) {
      assertThat(web.get().uri("/documents/" + nonsense).with(People.as(owner)))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
  }

  private String own() {
    return Long.toString(owner.id().value());
  }

  private String stored(String name, String content, String subjectId) {
    return store(name, content, "guarded-test", subjectId).path();
  }

  private DocumentId store(String name, String content, String subject, String subjectId) {
    var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    Outcome<DocumentId> outcome = documents.store(in, name, owner.id(), subject, subjectId);
    return ((Outcome.Done<DocumentId>) outcome).value();
  }
}
