"""What leads to real people is found, and dates, figures and made-up examples are left alone."""

import pytest

from phrasebank.text import personal


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Write to dana.okafor+x@mail.co.uk.", "an email address"),
        ("See https://a.co/b.", "a web address"),
        ("See www.a.co.", "a web address"),
        ("See sign-in.evil.com for more.", "a web address"),
        ("It is at evil.com/x.", "a web address"),
        ("See www.evil-site.com/claim.test now.", "a web address"),
        ("See https://evil-site.com/@a.example.", "a web address"),
        ("See https://evil-site.com/555-0123.", "a web address"),
        ("See https://a.example@evil-site.com.", "a web address"),
        ("See https://evil-site.com:80/.", "a web address"),
        ("See www.evil-site.com?x.test.", "a web address"),
        ("See evil-site.test.com.", "a web address"),
        ("Write to help@evil.test.com.", "an email address"),
        ("See Evil-Site.Com/pay.", "a web address"),
        ("See Evil-Site.Com.", "a web address"),
        ("See evil-site.COM now.", "a web address"),
        ("See EVIL-SITE.COM now.", "a web address"),
        ("See WWW.evil-site.com.", "a web address"),
        ("See evil.Shopping/pay.", "a web address"),
        ("See /evil-site.com/x.", "a web address"),
        ("See evil-site.com_ now.", "a web address"),
        ("See evil.xn--p1ai now.", "a web address"),
        ("See evil。com now.", "a web address"),
        ("See evil․com now.", "a web address"),
        ("See evil-site dot com now.", "a web address"),
        ("See evil-site (dot) com now.", "a web address"),
        ("See evil-site[.]com now.", "a web address"),
        ("See evil-site . com now.", "a web address"),
        ("See evil-site. com now.", "a web address"),
        ("See Evil-Site.Agency for more.", "a web address"),
        ("See Evil-Site.Zip.", "a web address"),
        ("See Bit.Ly now.", "a web address"),
        ("Pay at BA.com/pay first.", "a web address"),
        ("See MSc.org now.", "a web address"),
        ("See evil.ics/x now.", "a web address"),
        ("See evil-site\ufe52com now.", "a web address"),
        ("See evil-site\u2022com now.", "a web address"),
        ("Pay to de89 3704 0044 0532 0130 00.", "an account number"),
        ("See EVIL.SC now.", "a web address"),
        ("Read .evil-site.com/pay first.", "a web address"),
        ("See evil-site.com- now.", "a web address"),
        ("See evil-site dot io now.", "a web address"),
        ("See evil-site [.] io now.", "a web address"),
        ("Write to help@evil。com.", "an email address"),
        ("Write to help@evil．com.", "an email address"),
        ("Call Tel.1-900-234-5678.", "a phone number"),
        ("Call no.19002345678.", "a phone number"),
        ("Call $1-900-234-5678.", "a phone number"),
        ("Call 612 345 678.", "a phone number"),
        ("Call 9123-4567.", "a phone number"),
        ("Call +49 30 555 0123.", "a phone number"),
        ("Call 1:900:234:5678.", "a phone number"),
        ("Call 1 900 CALL NOW.", "a phone number"),
        ("It ends.And it goes on.", "a web address"),
        ("Call +1 900 234 5678 / 555-0123.", "a phone number"),
        ("Call +1–900–234–5678.", "a phone number"),
        ("Call +1·900·234·5678.", "a phone number"),
        ("Call 1,900,234,5678.", "a phone number"),
        ("Call +1_900_234_5678.", "a phone number"),
        ("Call 1-900-GET-PAID.", "a phone number"),
        ("Call (415) 734-1234 today.", "a phone number"),
        ("Call +44 20 7946 0958.", "a phone number"),
        ("It's 0151/2345678.", "a phone number"),
        *(
            (f"See {address} now.", "a web address")
            for address in (
                *("evil-site.com-pay", "evil-site.com555", "evil-site DOT com", "evil-site dot lol"),
                *("https:evil-site", "http:/evil-site/x", "evil·com"),
            )
        ),
        *(
            (f"Call {number} now.", "a phone number")
            for number in (
                *("1-800-flowers", "555 0123 4567", "00 49 30 555 0123", "9002345678%"),
                *("900'234'5678", "900~234~5678"),
            )
        ),
        ("Pay to DE89 3704 0044 0532 0130 00.", "an account number"),
        ("I live at 12 Baker Street.", "a street address"),
        ("Come to 1600 Pennsylvania Ave at noon.", "a street address"),
    ],
)
def test_an_address_or_a_number_is_found_and_named(text, name):
    assert [kind for kind, _ in personal.personal_data_in(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "dana@example.com",
            "555-0123",
            "(555) 555-0123",
            "+1 (212) 555-0123",
            "https://www.example.org/",
            "See (https://a.example:80/b@c.com).",
            "www.example.org, or so",
            "https://me@northwind.example/",
            "dana@northwind.example",
        ),
        *(
            "2026-05-01",
            "1/5/2026",
            "2024-2026",
            "2024 - 2026",
            "$85,000 to $95,000",
            "100000",
            "80,000–95,000",
            "24/7",
            "$85,000.50",
            "€1 250 000 a year",
            "9:30 - 10:45",
            "20.30-22.00",
        ),
        *(
            "1,000,000",
            "2024–2026",
            "a B.Sc. in it",
            "the Ph.D. or M.Sc",
            "WWW.Example.COM",
            "the dot on an i",
            "a well-known dot",
            "12,500,000%",
        ),
        *("www.example.com", "5 p.m. or 6 a.m.", "e.g. so", "my offer.pdf", "Node.js"),
        *("at 9 or 10 on Main Street", "5 Good Things", "@dana", "a.b", "20 % of 1 000 000 people"),
    ],
)
def test_what_leads_to_nobody_is_left_alone(text):
    assert list(personal.personal_data_in(text)) == []
