package org.gleaner.domain.supply;

import java.util.List;
import org.gleaner.domain.element.Element;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.element.ElementGroup;
import org.gleaner.domain.element.Oxide;
import org.jspecify.annotations.Nullable;

/**
 * Light and heavy rare earths of a year, tonnes of element, by the groups of the catalogue (light:
 * La to Sm; heavy: Eu to Lu and Y; scandium apart), and all of them as oxides.
 *
 * @param oxides TREO: the sum of element mass x oxide factor, without scandium; elements of which
 *     the catalogue knows no oxide are left out
 */
public record RareEarths(
    PotentialLevel level, int year, double light, double heavy, double scandium, double oxides) {

  /** At a level of the sizing; null where that is not known. */
  public static @Nullable RareEarths of(
      SupplySizing sizing, ElementCatalogue catalogue, PotentialLevel level, int year) {
    double light = 0;
    double heavy = 0;
    double scandium = 0;
    double oxides = 0;
    List<SupplyTable.Group> groups =
        SupplyTable.of(sizing, SupplyDimension.ELEMENT, SupplyFilter.ALL).groups();
    for (SupplyTable.Group group : groups) {
      Element element = catalogue.find(group.id()).orElse(null);
      if (element == null || !element.group().isRareEarth()) {
        continue;
      }
      Double tonnes = group.years().get(year - sizing.years().from()).at(level);
      if (tonnes == null) {
        return null;
      }
      light += element.group() == ElementGroup.LREE ? tonnes : 0;
      heavy += element.group() == ElementGroup.HREE ? tonnes : 0;
      scandium += element.group() == ElementGroup.SCANDIUM ? tonnes : 0;
      Oxide oxide = element.oxide();
      oxides +=
          element.group() != ElementGroup.SCANDIUM && oxide != null
              ? tonnes * oxide.kgPerKgElement()
              : 0;
    }
    return new RareEarths(level, year, light, heavy, scandium, oxides);
  }
}
