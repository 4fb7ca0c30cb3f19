"""The composer's ways to send a message: mail, draft files, calendars, paper, and what the system shares."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.composer_page import NAME, button, change, choose, text


def test_the_draft_files_hold_the_message(composer):
    import email
    import email.policy

    page = composer()
    page.get_by_label("Company", exact=True).fill("Ünïcorn & Söhne")
    page.get_by_text("More ways to send").click()
    with page.expect_download() as saved:
        button(page, "Email draft (.eml)").click()
    draft = email.message_from_bytes(Path(saved.value.path()).read_bytes(), policy=email.policy.default)
    assert "Ünïcorn & Söhne" in draft["Subject"] and draft["X-Unsent"] == "1"
    assert draft.get_content().replace("\r\n", "\n").split() == text(page).split()


def test_a_reminder_leads_back_to_the_message_without_its_names(composer):
    page = composer()
    choose(page, "Why are you saying no?", "Commute")
    page.get_by_label("Hiring manager", exact=True).fill(NAME)
    page.get_by_text("More ways to send").click()
    page.get_by_label("I have to answer by").fill("2026-03-14")
    lines = calendar(page, "Remind me on that day")
    assert (
        lines[0] == "BEGIN:VCALENDAR"
        and "DTSTART;VALUE=DATE:20260314" in lines
        and NAME not in "".join(lines)
    )
    assert {"TRANSP:TRANSPARENT", "CLASS:PRIVATE", "TRIGGER:PT9H", "SUMMARY:Reply due today"} <= set(lines)
    assert re.fullmatch(r"DTSTAMP:20\d{6}T\d{6}Z", lines[5])
    link = next(line for line in lines if line.startswith("URL:")).removeprefix("URL:")
    assert f"DESCRIPTION:The message for that day: {link}" in lines and "topic=commute" in link
    message = text(page).replace(NAME, "[hiring manager]")
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto(link)
    expect(page.locator(".composer .pen").first).to_be_visible()
    assert text(page) == message


@pytest.mark.fresh
@pytest.mark.parametrize(
    ("wait", "days", "letter"),
    [
        ("In two weeks", 14, "I said no and want to connect on LinkedIn"),
        ("In three months", 92, "I promised to write, and a few months have passed"),
        ("In six months", 184, "I've found something that could help them"),
    ],
)
def test_a_later_reminder_names_the_letter_for_its_day(composer, wait, days, letter):
    page = composer()
    page.clock.set_fixed_time("2026-05-30T12:00:00Z")
    page.get_by_text("More ways to send").click()
    lines = calendar(page, wait)
    link = page.locator(".reminders li", has_text=wait).get_by_role("link", name=letter).get_attribute("href")
    assert f"URL:https://door-ajar.example/{link.removeprefix('../')}" in lines
    assert f"DTSTART;VALUE=DATE:{date(2026, 5, 30) + timedelta(days=days):%Y%m%d}" in lines


def calendar(page: Page, name: str) -> list[str]:
    """The lines of the calendar file that a button gives, unfolded as RFC 5545 says."""
    with page.expect_download() as saved:
        button(page, name).click()
    raw = Path(saved.value.path()).read_bytes().decode()
    assert max(len(line.encode()) for line in raw.split("\r\n")) <= 75
    return raw.replace("\r\n ", "").split("\r\n")


@pytest.mark.fresh
@pytest.mark.parametrize("path", ["", "compose/"])
def test_the_composer_prints_its_message_and_nothing_else(composer, path):
    page = composer(path)
    page.get_by_label("Company", exact=True).fill(NAME)
    change(page, "Closing")
    expect(page.locator("[data-part=changing]")).to_be_visible()
    words = text_of(page.locator(".beside [data-move]"))
    page.emulate_media(media="print")
    assert page.locator(".md-main").inner_text().replace("Subject", "").split() == words
    expect(page.locator("header, footer, .md-tabs").locator("visible=true")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)


def text_of(lines) -> list[str]:
    return " ".join(lines.locator("> span").all_inner_texts()).split()


def test_a_message_too_long_for_a_mail_link_says_so_and_the_other_ways_stay(composer):
    page = composer()
    page.get_by_text("More ways to send").click()
    link, notice = (
        page.get_by_role("link", name="Open in email app"),
        page.get_by_text("This message is too long to open"),
    )
    expect(link).to_be_visible()
    assert len(link.get_attribute("href")) < 1600
    page.get_by_label("Company", exact=True).fill("a very long thing " * 80)
    expect(link).to_be_hidden()
    expect(notice).to_be_visible()
    expect(button(page, "Email draft (.eml)")).to_be_visible()


def test_the_system_shares_the_message_where_it_can(composer):
    page = composer(before="navigator.share = async (given) => { window.shared = given; }")
    page.get_by_label("Company", exact=True).fill(NAME)
    page.get_by_text("More ways to send").click()
    button(page, "Share").click()
    shared = page.evaluate("shared")
    assert NAME in shared["title"] and shared["text"].split() == text(page).split()


def test_where_the_system_shares_nothing_no_button_promises_it(composer):
    page = composer(before="Object.defineProperty(navigator, 'share', {value: undefined})")
    page.get_by_text("More ways to send").click()
    expect(button(page, "Print")).to_be_visible()
    expect(button(page, "Share")).to_have_count(0)
