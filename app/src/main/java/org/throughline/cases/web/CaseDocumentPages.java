// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseId;
import org.throughline.cases.internal.beside.CaseDocuments;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Sent;

/// Files come in to a case, and out again when they do not belong there.
@Controller
class CaseDocumentPages {

  private final CaseDocuments documents;
  private final CaseButtons buttons;

  CaseDocumentPages(CaseDocuments documents, CaseButtons buttons) {
    this.documents = documents;
    this.buttons = buttons;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/documents")
  ModelAndView add(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The document was kept.",
        (id, by) -> add(id, sent, Optional.ofNullable(file), by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/documents/{document}/away")
  ModelAndView takeAway(
      @PathVariable String address,
      @PathVariable long document,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The document was taken away.",
        (id, by) -> documents.takeAway(id, new DocumentId(document), by));
  }

  private Outcome<CaseId> add(
      CaseId id, Map<String, String> sent, Optional<MultipartFile> file, AccountId by) {
    String fileName = file.map(MultipartFile::getOriginalFilename).orElse("");
    CaseDocuments.NewDocument given =
        new CaseDocuments.NewDocument(
            Sent.words(sent, "title"),
            Sent.words(sent, "sender"),
            Sent.day(sent, "received"),
            fileName);
    try (InputStream content =
        file.isPresent() ? file.get().getInputStream() : InputStream.nullInputStream()) {
      return documents.add(id, given, content, by);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file could not be read to its end", unreadable);
    }
  }
}
