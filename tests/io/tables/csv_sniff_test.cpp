// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_sniff.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("io");

using wk::io::sniffed_delimiter;

TEST_CASE("each delimiter is found")
{
    CHECK(sniffed_delimiter("a;b\n1;2\n") == ';');
    CHECK(sniffed_delimiter("a,b\n1,2\n") == ',');
    CHECK(sniffed_delimiter("a\tb\n1\t2\n") == '\t');
    CHECK(sniffed_delimiter("a|b\n1|2\n") == '|');
    CHECK(sniffed_delimiter("a\n1\n") == 0);
    CHECK(sniffed_delimiter("") == 0);
}

TEST_CASE("commas in the answers do not make a file comma separated")
{
    CHECK(sniffed_delimiter("naam;tekst, vrij;leeftijd\nJan;ja, nee, soms;12,5\nPiet;;13\n") == ';');
    CHECK(sniffed_delimiter("a,b\n\"x;y;z\",1\n\"x;y\",2\n") == ',');
    CHECK(sniffed_delimiter("tekst\nja, dat vind ik; soms\nnee, niet\n") == 0);
}

TEST_CASE("rows that lack a cell now and then weigh less than a comma that happens to stand in every row")
{
    CHECK(sniffed_delimiter("nr;dag, tijd;v1\n1;ma, 10:00;5\n2;di, 11:00\n3;wo, 12:00;4\n4;do, 9:00;4\n") == ';');
    CHECK(sniffed_delimiter("nr|dag, tijd|v1\n1|ma, 10:00|5\n2|di, 11:00\n3|wo, 12:00|4\n4|do, 9:00|4\n") == '|');
    // R's header lacks a name.
    CHECK(sniffed_delimiter("v1;v2;o, vrij\n1;5;4;goed, hoor\n2;4;4;niet, nee\n3;4;2;soms, ja\n") == ';');
}

TEST_CASE("a title above the header need not be cut")
{
    CHECK(sniffed_delimiter("Resultaten 2026\nv1;v2;o1\n1;2;ja\n2;2;nee\n") == ';');
    CHECK(sniffed_delimiter("Resultaten, 2026\n\nv1;v2;o1;o2;o3\n1;2;ja;a;b\n2;2;nee;c;d\n") == ';');
    CHECK(sniffed_delimiter("Resultaten 2026\nv1,v2,o1\n1,2,ja\n2,2,nee\n") == ',');
    // One column of numbers or sentences has no title above a header of two.
    CHECK(sniffed_delimiter("cijfer\n7,5\n8,0\n6,5\n") == 0);
    CHECK(sniffed_delimiter("antwoord\nja, dat wel, soms\nnee, nooit, echt\n") == 0);
}

TEST_CASE("a title above two columns with a comma between them is known by names and numbers, and nothing else is "
          "taken for it")
{
    CHECK(sniffed_delimiter("Adressen 2026\nfunctie,aantal\nStaf,40\nTeam,\"1.240\"\n") == ',');
    CHECK(sniffed_delimiter("Adressen 2026\n\nfunctie,aantal\nStaf,40\n\nTeam,30\nTotaal,70\n") == ',');
    CHECK(sniffed_delimiter("Adressen 2026\nfunctie|aantal\nStaf|40\nTeam|30\n") == '|');
    // One column of words, of numbers, of places, and one row that tells too little.
    CHECK(sniffed_delimiter("antwoord\nsoms,vaak\nnooit,altijd\nvaak,soms\n") == 0);
    CHECK(sniffed_delimiter("antwoord\nsoms,vaak\nnooit,3\nvaak,soms\n") == 0);
    CHECK(sniffed_delimiter("cijfer\n7,5\n8,0\n6,5\n") == 0);
    CHECK(sniffed_delimiter("functie\nStaf,\nTeam,\nBeheer,\n") == 0);
    CHECK(sniffed_delimiter("adres\nKerkstraat,12\nKerkstraat,14\nDorpsweg,3\n") == 0);
    CHECK(sniffed_delimiter("antwoord\nsoms,vaak\nnooit,3\n") == 0);
}

TEST_CASE("signs in a comment above the header do not count")
{
    CHECK(sniffed_delimiter("# export, gemaakt, door, ons\nv1;v2;o1\n1;2;ja, hoor\n2;2;nee, nooit\n") == ';');
    CHECK(sniffed_delimiter("\"# a;b;c;d\"\r\n# a;b;c;d\r\nv1,v2\r\n1,2\r\n3,4\r\n") == ',');
    CHECK(sniffed_delimiter("# a;b\n") == ';'); // nothing else to go by
    CHECK(sniffed_delimiter("#;v1;v2\n1;2;ja, hoor\n2;2;nee, nooit\n") == ';');
}

TEST_CASE("a header alone is cut by what cuts it most")
{
    CHECK(sniffed_delimiter("a;b;c,d\n") == ';');
}

TEST_CASE("a last record that is cut off by the sample does not count")
{
    std::string text = "a;b,c\n";
    while (text.size() < (1 << 20) + 100)
        text += "1;2,3,4\n";
    CHECK(sniffed_delimiter(text) == ';');
}

TEST_CASE("a text with many control characters is binary, tabs and line ends are not")
{
    CHECK(wk::io::looks_binary(std::string("\x01\x02\x03 abc")));
    CHECK(!wk::io::looks_binary("a\tb\r\n1\t2\r\n"));
    CHECK(!wk::io::looks_binary(""));
}

TEST_CASE("Excel's sep line is a line of its own")
{
    REQUIRE(wk::io::sep_line("sep=;\r\na;b"));
    CHECK(wk::io::sep_line("sep=;\r\na;b")->length == 7);
    CHECK(wk::io::sep_line("SEP=,\na,b")->delimiter == ',');
    for (const char* line :
         {"\"sep=;\"\n", "sep = ;\n", "'sep=;'\r\n", "sep=;;;;;\n", "sep=;,,\n", "Sep=; \n", "sep=;"}) {
        CAPTURE(line);
        REQUIRE(wk::io::sep_line(line));
        CHECK(wk::io::sep_line(line)->delimiter == ';');
        CHECK(wk::io::sep_line(line)->length == std::string(line).size());
    }
    CHECK(wk::io::sep_line("sep=\\t\na\tb")->delimiter == '\t');
    CHECK(wk::io::sep_line("sep=\t\na\tb")->delimiter == '\t');
    CHECK(!wk::io::sep_line("sep=\n"));
    CHECK(!wk::io::sep_line("sep=;b\n"));
    CHECK(!wk::io::sep_line("sep=x\n"));
    CHECK(!wk::io::sep_line("separator;b\n"));
}

TEST_SUITE_END();
