// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// Which part of a long list is shown.
///
/// @param total rows in the whole list
/// @param page the page shown, from 1; a page past the end is shown as the last
/// @param size rows a page
/// @param address the list's address with its filters
public record Paging(int total, int page, int size, Address address) {

  public Paging {
    int last = Math.max(1, (total + size - 1) / size);
    page = Math.clamp(page, 1, last);
  }

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /// How many rows come before this page.
  public int offset() {
    return (page - 1) * size;
  }

  /// The first row shown, from 1; 0 when the list is empty.
  public int first() {
    return total == 0 ? 0 : offset() + 1;
  }

  public int last() {
    return Math.min(total, offset() + size);
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return page < pages();
  }

  public String to(int other) {
    return address.with("page", Integer.toString(other)).toString();
  }
}
