// SPDX-License-Identifier: Apache-2.0
/// What the council adds to the law, as rows.
@org.jspecify.annotations.NullMarked
package org.throughline.law.internal;
