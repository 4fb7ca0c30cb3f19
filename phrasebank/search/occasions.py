"""The words of a query that name something out of the ordinary: a single shift instead of a job, a friend who
recommended somebody, an offer that was advertised again. A letter for it is no answer to whoever says nothing
of it. `asked_for` has the other choices that a letter makes.
"""

from collections.abc import Mapping

from phrasebank.search.asked_for import Facet
from phrasebank.search.words import several

# What makes a letter one for an occasion: the first of these facts that is true for its writer.
OF_FACTS: Mapping[str, str] = {
    "caseworker-found-it": "caseworker",
    "temp-there-now": "temp-to-perm",
    "household-job": "household",
    "one-shift": "one-shift",
    "on-their-list": "one-shift",
    "faith-decides": "faith",
    "did-a-shift": "trial",
    "trial-day": "trial",
    "unpaid-trial": "trial",
    "project-offer": "project",
    "could-do-a-project": "projects-instead",
    "internship-offer": "internship",
    "training-place": "apprenticeship",
    "they-held-the-place": "apprenticeship",
    "phd-offer": "phd",
    "course-offer": "course",
    "board-seat": "board",
    "volunteer-role": "volunteer",
    "keeps-helping": "volunteer",
    "two-groups": "volunteer",
    "name-put-forward": "nominated",
    "read-to-others": "announced",
    "already-announced": "announced",
    "about-to-announce": "announced",
    "friend-works-there": "friend-works-there",
    "friend-offers": "friend-offers",
    "relative-offers": "relative",
    "friend-referred": "referred",
    "has-referee": "referred",
    "reference-works-there": "referred",
    "knows-candidate": "someone-else",
    "asked-for-names": "names",
    "visa-work": "visa-work",
    "trained-me": "costs",
    "paid-me-already": "costs",
    "billed-me": "costs",
    "paid-my-travel": "costs",
    "lost-my-job": "lost-job",
    "advertised-again": "advertised",
    "already-filled": "advertised",
    "missed-the-interview": "missed",
    "test-assignment": "task",
    "task-ahead": "task",
    "contract-ending": "renewal",
    "on-loan-here": "renewal",
    "wants-proof": "proof",
    "matched-the-offer": "matched",
    "said-let-down": "let-down",
    "gave-another-reason": "other-reason",
    "contact-has-left": "left",
    "they-changed-jobs": "left",
    "bound-by-contract": "bound",
    "school-year": "school-year",
    "we-are-moving": "moving-away",
    "used-to-work-there": "old-employer",
    "threatened-me": "threat",
    "knows-my-boss": "threat",
    "needs-more-hours": "more-hours",
    "commission-only": "commission",
    "living-costs": "living-costs",
    "never-applied": "never-applied",
    "withdrew-application": "withdrew",
    "done-for-good": "season",
    "paperwork-started": "paperwork",
    "forms-keep-coming": "paperwork",
    "wants-a-later-start": "later-start",
    "invited-further": "next-round",
    "awaiting-their-answer": "no-word",
    "no-reply-yet": "no-word",
    "never-said-yes": "never-said-yes",
    "they-say-i-promised": "never-said-yes",
    "offer-looks-wrong": "mistake",
    "letter-is-not-mine": "mistake",
    "clearance-pending": "clearance",
    "both-were-offered": "both",
    "asked-to-cover": "cover",
    "could-do-part": "project",
    "fewer-hours-possible": "fewer-hours",
    "asked-to-head-the-department": "head",
}
# The same for letters whose facts don't tell it.
OF_LETTERS: Mapping[str, str] = {
    "return-offer-after-internship": "return-offer",
    "return-offer-before-other-interviews": "return-offer",
    "unpaid-internship": "internship",
    "internship-given-back": "internship",
    "not-coming-back-this-season-text": "season",
    "not-this-season-and-for-good-voicemail": "season",
    "season-taken-back-by-text": "season",
    "injured-before-the-season-text": "season",
    "injured-before-the-season-voicemail": "season",
    "shift-on-a-day-i-keep-email": "faith",
    "shift-on-a-day-i-keep-in-person": "faith",
    "cant-work-that-day-for-religious-reasons-text": "faith",
    "agency-assignment-given-back": "one-shift",
    "cant-do-my-shift-text": "one-shift",
    "extra-shift-declined-own-reason-text": "one-shift",
    "trial-shift-no-call-back-voicemail": "trial",
    "friend-or-relative-with-a-business": "friend-offers",
    "work-and-family-apart-text": "relative",
    "freelance-project-declined": "project",
    "someone-on-the-team-asks-why-text": "team",
}
OCCASION = Facet(
    "occasion",
    usual=(),
    adds=0.5,
    matching=1.35,
    other=0.75,
    unasked=0.8,
    never=several("""
        friends, family friend, board and lodging, project manager, project management, volunteer coordinator,
        trial period, client manager, club manager, bank manager, temp job, course of
    """),
    said={
        "caseworker": several("""
            caseworker, case worker, jobcentre, job centre, job center, work coach, job adviser, job advisor,
            employment adviser, employment advisor, employment service, universal credit, dole, unemployment
            office, unemployment benefit, unemployment, job coach, benefit office, jsa, edd, sanction,
            arbeitsamt, france travail
        """),
        "temp-to-perm": several("""
            temp to perm, temp to permanent, permanently, made permanent, go permanent, want me permanent,
            wants me permanent, offered permanent, perm offer, keep me on, take me on, hire me direct, direct
            hire, perm role, going perm, go perm
        """),
        "household": several("""
            nanny, babysit, babysitter, babysitting, a family, au pair, childminder, private family,
            housekeeper, live in, parents of, private household
        """),
        "one-shift": several("""
            a shift, extra shift, turn down shift, turn down a shift, decline shift, cancel shift, agency
            shift, temp shift, shift tonight, shift tomorrow, cover shift, bank shift, booking, supply
            teacher, supply, bank nurse, locum, agency nurse, cover a shift, refuse shift, shift offer, pick
            up shift, say no to shift, call out, call in, overtime, on call, substitute teacher, sub teacher,
            per diem, casual work, come in on, work tonight, work tomorrow, my day off, day off, double shift,
            temp agency shift, agency work, dispatch, union hall, assignment
        """),
        "faith": several("""
            faith, religion, religious, sabbath, shabbat, ramadan, prayer, worship, mosque, muslim, jewish,
            christian, holy day, day i keep
        """),
        "trial": several("""
            trial shift, trial, trial day, stage shift, tryout, try out, taster, test shift, working interview
        """),
        "project": several("""
            project, client, freelance, freelancer, gig, freelancing, contract work, commissioned, self
            employed, consulting, my rate, quote
        """),
        "internship": several("""
            internship, intern, placement, work placement, summer internship, internships
        """),
        "apprenticeship": several("apprenticeship, apprentice, traineeship, training place, trainee"),
        "phd": several("phd, doctorate, doctoral"),
        "course": several("adjunct, teach a course, course to teach, one course"),
        "board": several("""
            board seat, seat on, a board, join the board, board of, board member, board offer, board role,
            trustee, non executive, ned, directorship
        """),
        "volunteer": several("""
            volunteer, voluntary, volunteering, charity, club, committee, pta, coach, treasurer, church,
            scout, choir, chairman, chairperson, parish, allotment, hoa, secretary of, governor
        """),
        "nominated": several("""
            nominated, nomination, ballot, election, propose me, proposed me, run for, running for, candidate
            list
        """),
        "projects-instead": several("""
            project instead, project work, freelance instead, freelancer full time, full time offer, want me
            full time, going permanent, stay freelance, remain freelance, client going permanent, client
            permanent, full time employee, going in house, freelancer say no to full time
        """),
        "return-offer": several("""
            return offer, interned there, after my internship, after internship, want me back after
        """),
        "announced": several("""
            announce, announced, announcement, public, newsletter, press, read out, group chat
        """),
        "friend-works-there": several("""
            friend works there, mate works there, friend work there, friend work at, friend who work, friend
            is the, friend manage, friend is my, know the manager
        """),
        "friend-offers": several("""
            offered by a friend, offer from a friend, offer from friend, friend offered, friend company,
            friend startup, mate offered, friend business, job from a friend, job from friend, work for a
            friend, work for my friend, work for friend, friend restaurant, friend want me, friend who own,
            friend own, boss is a friend, founder is a friend, buddy offered, mate company
        """),
        "relative": several("""
            uncle, aunt, cousin, brother, sister, father in law, mother in law, family business, relative, dad
            company, my dad business, work for my dad, work for family, work for my, brother in law, in law,
            family firm, godfather
        """),
        "referred": several("""
            referred, referral, recommended me, got me the job, got me the interview, got me a job, got me an
            interview, put in a good word, introduced me, vouched, put me forward, referee, reference, friend
            who recommended, friend recommended, dad mate, colleague recommended, recommendation, family
            friend got, passed my cv, passed on my, put my name forward
        """),
        "someone-else": several("""
            recommend someone, recommend a friend, recommend a colleague, suggest someone, someone else for,
            refer someone, refer a friend, know someone, suggest a colleague, suggest another, recommend
            another, pass on to, suggest a friend, know somebody, recommend somebody, offer to my friend,
            someone better suited, friend instead
        """),
        "names": several("""
            they ask me to recommend, asked me to recommend, asked if i know, ask if i know, asked for name
        """),
        "team": several("""
            someone from the team, someone on the team, team member, teammate, one of the team, future
            colleague
        """),
        "proof": several("""
            payslip, pay slip, proof, see my other offer, see the other offer, show them the offer, screenshot
            of
        """),
        "matched": several("they matched, match the other, matched the other, same as the other"),
        "let-down": several("let them down, let down, disappointed in me, they are disappointed, they feel"),
        "other-reason": several("""
            real reason, wrong reason, another reason, gave a different reason, first reason, lied about why,
            white lie
        """),
        "left": several("""
            has left, left the company, moved company, changed job, no longer work there, quit before, new
            company
        """),
        "bound": several("bound by, not allowed to work for, competitor, restrictive covenant"),
        "school-year": several("""
            middle of the year, mid year, end of the school year, end of term, my student, my pupil, my class
        """),
        "moving-away": several("""
            moving away, we are moving, we move, got posted, husband transferred, wife transferred, leave the
            country, moving abroad, moving city
        """),
        "old-employer": several("""
            old employer, former employer, old boss, former boss, old job, ex employer, ex boss, used to work,
            worked there before, boomerang, come back to work, old team, last employer, previous employer,
            want me back
        """),
        "visa-work": several("""
            paid for my visa, sponsored my visa, did my visa, visa work, visa application started, sponsored
            me, visa paperwork
        """),
        "costs": several("""
            signing bonus, sign on bonus, pay back, paying back, repay, training cost, reimburse, relocation
            money, owe them, trained me, paid for my, invoice, bill me, clawback, training bond
        """),
        "lost-job": several("""
            lost my job, got laid off, been laid off, was laid off, made redundant, got fired, unemployed,
            jobless, out of work
        """),
        "advertised": several("""
            advertised again, readvertised, re advertised, reposted, posted again, listed again, hiring again,
            open again, job is back, still advertised, up again, back up, vacancy again, relisted, filled, see
            the job
        """),
        "missed": several("""
            missed the interview, missed my interview, missed interview, overslept, no show interview, didnt
            go to the interview, forgot the interview, slept through
        """),
        "task": several("""
            test task, task, take home, assignment test, test assignment, coding test, home assignment, case
            study, assessment
        """),
        "renewal": several("""
            renew, renewal, extend my contract, extension of contract, contract end, secondment
        """),
        "threat": several("""
            threat, threaten, tell my boss, told my boss, call my boss, know my boss, blackmail
        """),
        "more-hours": several("""
            more hour, enough hour, not enough shift, few hour, zero hour, guaranteed hour, 16 hour, need full
            time, want full time
        """),
        "commission": several("commission, commission only, no base"),
        "living-costs": several("""
            rent, housing, accommodation, cost of living, afford to live, place to live, house price, flat,
            apartment
        """),
        "never-applied": several("never applied, didnt apply, havent applied, did not apply"),
        "withdrew": several("""
            i withdrew, withdrew my application, withdrew, withdrew by accident, pulled out, dropped out, undo
            withdrawal, withdrawn by mistake
        """),
        "season": several("""
            season, seasonal, harvest, summer work, ski, winter job, christmas job, picking, farm work
        """),
        "paperwork": several("""
            paperwork, onboarding, background check, form keep, dbs, references check, contract already being
        """),
        "later-start": several("""
            start later, later start, delay my start, push back my start, postpone start, delay start, defer,
            start date later, different start date
        """),
        "next-round": several("next round, second round, final round"),
        "no-word": several("""
            havent replied, havent heard, not heard, no response, no news, heard nothing, hasnt replied, they
            didnt reply, they never replied, not responding, havent answered, hasnt answered, they didnt
            answer, any news, chase
        """),
        "never-said-yes": several("""
            never said yes, didnt accept, never accepted, say i promised, i never agreed, never agreed, say i
            accepted, didnt say yes
        """),
        "mistake": several("""
            mistake in, wrong name, someone else offer, sent by mistake, wrong salary, error in, typo in the
            offer, wrong date
        """),
        "clearance": several("clearance, security clearance, vetting, background check take"),
        "both": several("both of us, my wife and me, husband and i, couple"),
        "cover": several("cover for, cover someone, stand in for, covering for, maternity cover"),
        "fewer-hours": several("""
            fewer hour, part time instead, they want full time, ask about part time, reduce hour, less hour,
            part time, three day week, four day
        """),
        "head": several("head of department, department head, headship, dean"),
    },
)
