package fi.nelikentta.jmh;

import static fi.nelikentta.jmh.CountySlots.AGE_YEARS;
import static fi.nelikentta.jmh.CountySlots.ALCOHOL;
import static fi.nelikentta.jmh.CountySlots.DAILY_LIFE_AS_SEEN;
import static fi.nelikentta.jmh.CountySlots.FAIR;
import static fi.nelikentta.jmh.CountySlots.GOOD;
import static fi.nelikentta.jmh.CountySlots.HAS_SOMEONE_TO_TURN_TO;
import static fi.nelikentta.jmh.CountySlots.HOUSING;
import static fi.nelikentta.jmh.CountySlots.INCOME_COVERS_NEEDS;
import static fi.nelikentta.jmh.CountySlots.LIVES_ALONE;
import static fi.nelikentta.jmh.CountySlots.MANAGES_DAILY_LIFE;
import static fi.nelikentta.jmh.CountySlots.MEMORY;
import static fi.nelikentta.jmh.CountySlots.MONEY;
import static fi.nelikentta.jmh.CountySlots.NOT;
import static fi.nelikentta.jmh.CountySlots.OWN;
import static fi.nelikentta.jmh.CountySlots.POOR;
import static fi.nelikentta.jmh.CountySlots.SELF_RATED_HEALTH;
import static fi.nelikentta.jmh.CountySlots.SLEEP_HOURS;
import static fi.nelikentta.jmh.CountySlots.TEMPORARY;
import static fi.nelikentta.jmh.CountySlots.WALKS_400_METRES;
import static fi.nelikentta.jmh.CountySlots.WITH_DIFFICULTY;
import static fi.nelikentta.jmh.CountySlots.WORRIES;

import fi.nelikentta.situation.Slots;

/** The rules of coping difficulty by hand; each has its bit of {@link CountyRule}. */
final class CountyDifficulty {
  private CountyDifficulty() {}

  static long fired(Slots client) {
    long manages = client.slot(MANAGES_DAILY_LIFE);
    long health = client.slot(SELF_RATED_HEALTH);
    long housing = client.slot(HOUSING);
    long walking = client.slot(WALKS_400_METRES);
    long worries = client.slot(WORRIES);
    long age = client.slot(AGE_YEARS);
    boolean alone = client.slot(LIVES_ALONE) != 0;
    double sleep = Double.longBitsToDouble(client.slot(SLEEP_HOURS));
    long fired = 0;
    fired |= manages <= 3 ? 1L << 14 : 0;
    fired |= housing >= TEMPORARY ? 1L << 15 : 0;
    fired |= alone && client.slot(HAS_SOMEONE_TO_TURN_TO) == 0 ? 1L << 16 : 0;
    fired |= client.slot(DAILY_LIFE_AS_SEEN) < 4 ? 1L << 17 : 0;
    fired |= (worries & MEMORY) != 0 && age >= 65 ? 1L << 18 : 0;
    fired |= (worries & ALCOHOL) != 0 && (alone || housing != OWN) ? 1L << 19 : 0;
    fired |= manages == 4 || manages == 5 ? 1L << 20 : 0;
    fired |= health >= FAIR ? 1L << 21 : 0;
    fired |= health == POOR && manages <= 6 ? 1L << 22 : 0;
    fired |= (worries & MONEY) != 0 || client.slot(INCOME_COVERS_NEEDS) == 0 ? 1L << 23 : 0;
    fired |= walking >= WITH_DIFFICULTY ? 1L << 24 : 0;
    fired |= walking == NOT && age >= 75 ? 1L << 25 : 0;
    fired |= sleep < 5.5 || sleep > 10.5 ? 1L << 26 : 0;
    fired |= manages >= 8 && health <= GOOD ? 1L << 27 : 0;
    return fired;
  }
}
