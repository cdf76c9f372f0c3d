// SPDX-License-Identifier: Apache-2.0
/// Files of the published register: looked at first, applied at a person's word.
@org.jspecify.annotations.NullMarked
package org.throughline.settings.internal.loading;
