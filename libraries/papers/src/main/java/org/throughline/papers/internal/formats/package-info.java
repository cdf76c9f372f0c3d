// SPDX-License-Identifier: Apache-2.0
/// Internal: the five readers, each turning the bytes of one format into an outline within
/// limits.
@org.jspecify.annotations.NullMarked
package org.throughline.papers.internal.formats;
