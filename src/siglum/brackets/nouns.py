"""Nouns that bear names, that complete names, and that stand for a time: everyday words."""

from __future__ import annotations

from siglum.brackets.english import WEEKDAYS

# What a place or a house is called by: `Wronki [prison]` completes a name, it does not translate one.
GENERIC = frozenset(
    "street prison province county district region river lake mountain mountains island islands port "
    "harbor harbour airport station square road avenue bridge camp factory works plant mine mines school "
    "university institute hotel hospital palace hall house castle church monastery base city town village "
    "commune party group line front army division corps regiment brigade battalion company fleet ministry "
    "embassy government side bank newspaper agency plan treaty pact agreement conference oblast building "
    "barracks question issue problem affair incident crisis uprising rebellion peninsula gulf bay cape "
    "meeting talks summit session congress administration doctrine declaration regime clique leadership delegation "
    "visit speech letter report plenum forces troops comrades "
    "plateau steppe canal railway highway valley pass strait sea ocean desert".split()
)
# What else may follow a name and belong to it: `the Novotný [people]`.
FOLLOWING = GENERIC | frozenset(
    "prize award medal order library theater theatre museum club cult era area zone people friends men family faction "
    "supporters followers article editor editorial correspondent plain circle gang band bands officials dynasty".split()
)
# Things and people that bear a name of their own: `the newspaper [Pravda]` is named, not rendered.
BEARERS = frozenset(
    "newspaper paper journal magazine daily weekly film song novel book play opera poem radio station ship steamer "
    "vessel boat river lake sea city town village capital port island country province district hotel restaurant "
    "street wife son daughter brother sister husband mother father friend colleague operation yacht aircraft horse "
    "dog place region submarine cruiser destroyer suburb firm company neighbor neighbour mistress widow".split()
)
# Times that are complete without their date: `that day [3 June]`.
DEICTIC = WEEKDAYS | frozenset(
    "today tomorrow yesterday tonight then now day night morning evening afternoon week month year spring summer "
    "autumn winter fall date anniversary weekend time period era".split()
)
COUNTRIES = frozenset(
    "Afghanistan Albania Algeria Angola Argentina Australia Austria Belgium Bolivia Brazil Britain "
    "Bulgaria Burma Cambodia Canada Chile China Colombia Congo Cuba Cyprus Czechoslovakia Denmark Egypt "
    "England Ethiopia Finland France Germany Ghana Greece Guinea Hungary India Indonesia Iran Iraq "
    "Ireland Israel Italy Japan Jordan Kenya Korea Kuwait Laos Lebanon Libya Mali Malaya Mexico Mongolia "
    "Morocco Mozambique Nepal Netherlands Nicaragua Nigeria Norway Pakistan Panama Peru Poland Portugal "
    "Romania Russia Scotland Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand "
    "Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Yemen Yugoslavia Zaire Zambia".split()
)
CITIES = frozenset(
    "Moscow Beijing Peking Warsaw Prague Budapest Bucharest Sofia Belgrade Tirana Athens Ankara Rome Paris London Bonn "
    "Berlin Vienna Geneva Madrid Lisbon Brussels Stockholm Helsinki Oslo Copenhagen Washington Ottawa Havana Cairo "
    "Damascus Baghdad Beirut Amman Jerusalem Tehran Kabul Delhi Karachi Islamabad Dhaka Rangoon Bangkok Saigon Hanoi "
    "Jakarta Manila Tokyo Seoul Pyongyang Taipei Tbilisi Baku Yerevan Tashkent Kiev Kyiv Minsk Riga Vilnius Tallinn "
    "Leningrad Petrograd Zagreb Sarajevo Skopje Addis Nairobi Algiers Tunis Tripoli Rabat Accra Lagos Luanda "
    "Kinshasa".split()
)
# Abbreviations that are English: another right after one is that of the original, `GDR [DDR]`.
ABBREVIATIONS = frozenset(
    "GDR FRG USSR US USA UK UN UNO EEC EC EU NATO WTO CMEA CSCE PRC ROC DPRK ROK DRV SRV RVN UAR CC PB CPSU CCP CPC "
    "KWP WPK PUWP HSWP BCP RCP CPCz LCY VWP AWP PLA KPA CPV UAE OAU PLO IMF IAEA ILO WHO FAO ICRC MFA CIA FBI MI6 "
    "ANC IRA POW FM PM GNP".split()
)
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
HEADS = frozenset("head chief deputy aide".split())  # of an office, although they mean other things too
DETERMINERS = frozenset("the our my your his her its their this that these those".split())
POINTERS = frozenset("this that these those former latter other others both".split())
# Small words inside names: `Henrique de Carvalho`.
PARTICLES = frozenset(
    "de da do dos das del della di du la le el al as bin ibn van von der den ter ten zu y e i og und und af av".split()
)
EMPTY = frozenset("and or but is was were are who which that to has had be been do does did not".split())
