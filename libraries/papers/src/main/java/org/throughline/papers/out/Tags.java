// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// What a screen reader follows: headings, lists, tables and figures, each with the parts of the
/// pages that belong to it.
final class Tags {

  private static final COSName OWNER = COSName.O;
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName LIST_NUMBERING = COSName.getPDFName("ListNumbering");

  private final COSDictionary root = new COSDictionary();
  private final Tag document;
  private final List<COSArray> pages = new ArrayList<>();

  Tags() {
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    document = new Tag(root, "Document");
  }

  /// The tag of the whole paper.
  Tag document() {
    return document;
  }

  /// One tag.
  static final class Tag {

    private final String name;
    private final COSDictionary written = new COSDictionary();
    private final COSArray kids = new COSArray();

    private Tag(COSDictionary parent, String name) {
      this.name = name;
      written.setItem(COSName.S, COSName.getPDFName(name));
      written.setItem(COSName.P, parent);
      kids.setDirect(true);
      written.setItem(COSName.K, kids);
    }

    String name() {
      return name;
    }

    /// A tag within this one.
    Tag add(String part) {
      Tag tag = new Tag(written, part);
      kids.add(tag.written);
      return tag;
    }

    /// @param scope `Row` or `Column`: what a heading cell is the heading of
    Tag heads(String scope) {
      return says("Table", SCOPE, COSName.getPDFName(scope));
    }

    /// @param numbering `Decimal` or `Disc`: what stands before the points of a list
    Tag numbers(String numbering) {
      return says("List", LIST_NUMBERING, COSName.getPDFName(numbering));
    }

    /// @param box left, bottom, right and top of a figure on its page
    Tag shows(String alternative, float... box) {
      written.setItem(COSName.ALT, new COSString(alternative));
      COSArray corners = new COSArray();
      corners.setFloatArray(box);
      return says("Layout", COSName.BBOX, corners);
    }

    private Tag says(String owner, COSName what, COSBase value) {
      COSDictionary attributes = new COSDictionary();
      attributes.setDirect(true);
      value.setDirect(true);
      attributes.setItem(OWNER, COSName.getPDFName(owner));
      attributes.setItem(what, value);
      written.setItem(COSName.A, attributes);
      return this;
    }

    /// Takes a part of a page as its own.
    private void takes(COSDictionary page, int number) {
      if (written.getItem(COSName.PG) == null) {
        written.setItem(COSName.PG, page);
      }
      kids.add(
          written.getItem(COSName.PG) == page ? COSInteger.get(number) : elsewhere(page, number));
    }

    private static COSDictionary elsewhere(COSDictionary page, int number) {
      COSDictionary part = new COSDictionary();
      part.setDirect(true);
      part.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
      part.setItem(COSName.PG, page);
      part.setInt(COSName.MCID, number);
      return part;
    }
  }

  /// Makes a page known.
  ///
  /// @return its number in the tree
  int page() {
    COSArray parts = new COSArray();
    pages.add(parts);
    return pages.size() - 1;
  }

  /// The number of the next part of a page, which belongs to a tag.
  int part(Tag tag, COSDictionary page, int pageNumber) {
    COSArray parts = pages.get(pageNumber);
    tag.takes(page, parts.size());
    parts.add(tag.written);
    return parts.size() - 1;
  }

  /// The whole tree, to be put into the file.
  COSDictionary written() {
    root.setItem(COSName.K, document.written);
    COSArray numbers = new COSArray();
    for (int page = 0; page < pages.size(); page++) {
      numbers.add(COSInteger.get(page));
      numbers.add(pages.get(page));
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, parents);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
    return root;
  }
}
