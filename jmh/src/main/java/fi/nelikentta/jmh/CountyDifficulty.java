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
import static fi.nelikentta.jmh.CountySlots.bit;

import fi.nelikentta.situation.Slots;

/** The rules of coping difficulty by hand; each has its bit of {@link CountyRule}. */
final class CountyDifficulty {
  private CountyDifficulty() {}

  @SuppressWarnings("ShortCircuitBoolean") // As CountySlots.bit says.
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
    fired |= bit(14, manages <= 3);
    fired |= bit(15, housing >= TEMPORARY);
    fired |= bit(16, alone & client.slot(HAS_SOMEONE_TO_TURN_TO) == 0);
    fired |= bit(17, client.slot(DAILY_LIFE_AS_SEEN) < 4);
    fired |= bit(18, (worries & MEMORY) != 0 & age >= 65);
    fired |= bit(19, (worries & ALCOHOL) != 0 & (alone | housing != OWN));
    fired |= bit(20, manages == 4 | manages == 5);
    fired |= bit(21, health >= FAIR);
    fired |= bit(22, health == POOR & manages <= 6);
    fired |= bit(23, (worries & MONEY) != 0 | client.slot(INCOME_COVERS_NEEDS) == 0);
    fired |= bit(24, walking >= WITH_DIFFICULTY);
    fired |= bit(25, walking == NOT & age >= 75);
    fired |= bit(26, sleep < 5.5 | sleep > 10.5);
    fired |= bit(27, manages >= 8 & health <= GOOD);
    return fired;
  }
}
