/** Words of the views in both languages: one bundle an area, named by the first part of its keys. */
@NullMarked
package org.liangcai.station.i18n;

import org.jspecify.annotations.NullMarked;
