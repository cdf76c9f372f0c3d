// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;

/// Gives files to those whom the owner of the record lets have them, and never lets a browser run
/// one in our name.
@Controller
class DocumentRoutes {

  private final Documents documents;
  private final CurrentAccount currentAccount;
  private final Map<String, DocumentGuard> guards;

  DocumentRoutes(Documents documents, CurrentAccount currentAccount, List<DocumentGuard> guards) {
    this.documents = documents;
    this.currentAccount = currentAccount;
    this.guards =
        guards.stream().collect(Collectors.toMap(DocumentGuard::subject, Function.identity()));
  }

  /// Open to all because some papers are public; the record's own guard decides each file. A file
  /// that a person may not have and one that is not there look the same.
  @OpenToAll
  @GetMapping("/documents/{id}")
  void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Account> account = currentAccount.of(request);
    Optional<Document> document = find(id).filter(found -> mayRead(account, found));
    if (document.isPresent()) {
      send(document.get(), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private Optional<Document> find(String id) {
    return id.matches("[1-9]\\d{0,17}")
        ? documents.find(new DocumentId(Long.parseLong(id)))
        : Optional.empty();
  }

  private boolean mayRead(Optional<Account> account, Document document) {
    DocumentGuard guard = guards.get(document.subject());
    return guard != null && guard.mayRead(account, document.subjectId());
  }

  private void send(Document document, HttpServletResponse response) throws IOException {
    response.setContentType(sentAs(document.type()));
    response.setContentLengthLong(document.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(document.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    try (InputStream in = documents.open(document.id())) {
      in.transferTo(response.getOutputStream());
    }
  }

  /// A web page is sent as mere bytes, so that no browser shows it as one of ours.
  private static String sentAs(DocumentType type) {
    return type == DocumentType.HTML ? "application/octet-stream" : type.mediaType();
  }
}
