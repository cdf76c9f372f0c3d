// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class DocumentsTest {

  private final Documents documents;
  private final People people;

  DocumentsTest(Documents documents, People people) {
    this.documents = documents;
    this.people = people;
  }

  @Test
  void aStoredFileComesBackByteForByteWithWhatIsKnownOfIt() throws IOException {
    byte[] text = letters(3 * DatabaseContents.PIECE + 17);

    DocumentId id = done(store(text, "C:\\papers\\notes.txt"));

    Document document = documents.find(id).orElseThrow();
    assertThat(document.fileName()).isEqualTo("notes.txt");
    assertThat(document.type()).isEqualTo(DocumentType.TEXT);
    assertThat(document.size()).isEqualTo(text.length);
    assertThat(document.scan()).isEqualTo(Scan.NOT_SCANNED);
    try (InputStream in = documents.open(id)) {
      assertThat(in.readAllBytes()).isEqualTo(text);
    }
  }

  @Test
  void theSameContentTwiceIsKeptOnceAndAttachedTwice() {
    byte[] text = letters(100);

    DocumentId first = done(store(text, "one.txt"));
    DocumentId second = done(store(text, "two.txt"));

    assertThat(second).isNotEqualTo(first);
    assertThat(documents.find(second).orElseThrow().sha256())
        .isEqualTo(documents.find(first).orElseThrow().sha256());
  }

  @Test
  void aRemovedFileIsNoLongerFound() {
    var officer = people.holding(Role.RESPONSIBLE_OFFICER);
    DocumentId id = done(store(letters(10), "note.txt"));

    documents.remove(id, officer.id());

    assertThat(documents.find(id)).isEmpty();
  }

  @Test
  void anEmptyFileAndAnUnknownKindAreRefusedWithARemedy() {
    assertThat(refused(store(new byte[0], "empty.txt"))).contains("empty");
    assertThat(refused(store(letters(10), "run.exe"))).contains("cannot be stored");
  }

  private Outcome<DocumentId> store(byte[] content, String name) {
    var officer = people.holding(Role.RESPONSIBLE_OFFICER);
    return documents.store(new ByteArrayInputStream(content), name, officer.id(), "test", "1");
  }

  private static byte[] letters(int length) {
    byte[] bytes =
        "Seven of nine reviews held on time.\n".repeat(4).getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[length];
    for (int at = 0; at < length; at += bytes.length) {
      System.arraycopy(bytes, 0, result, at, Math.min(bytes.length, length - at));
    }
    return Arrays.copyOf(result, length);
  }

  private static DocumentId done(Outcome<DocumentId> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<DocumentId>) outcome).value();
  }

  private static String refused(Outcome<DocumentId> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<DocumentId>) outcome)
        .problems().stream().map(Problem::message).reduce("", String::concat);
  }
}
