// SPDX-License-Identifier: Apache-2.0
/// How plans are kept, checked, compared and written out.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal;
