// SPDX-License-Identifier: Apache-2.0
/// Workbooks that returns and plans ask for, put together from what a forecast kept.
@org.jspecify.annotations.NullMarked
package org.throughline.places.internal.books;
