"""The words of a query that ask for a message at a certain stage, on a certain channel, to a certain reader,
from a certain writer: the data of `facets`, which ranks what they ask for above what they don't.

Where a word of a query may mean several, it stands by each of them.
"""

from typing import NamedTuple

from phrasebank.export.search.words import several


class Facet(NamedTuple):
    """A choice that every letter has made.

    `field` is the letter's; `usual` are the choices that a query need not name; `matching`, `other` and
    `unasked` are what a document counts that has what the query names, or something else, or something
    unusual of which the query says nothing; `said` are the words that ask for each; `never` are longer words
    that ask for none; `over` are pairs of choices of which the first is meant where both are named; `adds` is
    what a document with what the query names gains, against the best score, even if no word of it is there.
    """

    field: str
    usual: tuple[str, ...]
    matching: float
    other: float
    unasked: float
    said: dict[str, tuple[str, ...]]
    never: tuple[str, ...] = ()
    over: tuple[tuple[str, str], ...] = ()
    adds: float = 0


STAGE = Facet(
    "stage",
    usual=("offer",),
    matching=1.25,
    other=0.65,
    unasked=0.8,
    never=several("""
            signed me off, signed off, to sign, will sign, wont sign, sign their, sign a, sign it yet, current
            job after all, my job after all
        """),
    over=(
        ("they-declined", "reopen"),
        ("they-declined", "after"),
        ("accepted", "before-offer"),
    ),
    said={
        "before-offer": several("""
            withdraw, withdrawal, my application, my candidacy, interview process, before interview, before
            the interview, second interview, cancel interview, interview tomorrow, shortlist, search
            committee, take home test, test task, final round, next round, pull my application, drop out,
            dropping out, cancel my interview, cancel the interview, cancel an interview, no longer
            interested, remove me, selection process, recruitment process, hiring process, phone screen,
            assessment day, pull out of interview, pull out of an interview, pull out of the interview, pull
            out of the process, group interview, stop the process, out of the running, call off, be
            considered, leave the process, out of the process, still interviewing, take me off, interview pull
            out, interview was weird
        """),
        "needs-time": several("""
            more time, more day, few days, few more days, more week, more weeks, another week, extra week, to
            decide, time to think, day to think, extension, extend, deadline, stall, think about it, think it
            over, sleep on it, need to think, let me think, time to answer, buy time, need time, waiting on,
            waiting for another, waiting for the other, waiting for other, waiting to hear, will answer, other
            company will, hear from the other, hear from another, still waiting, offer pending, hold off, cant
            decide, until friday, until monday, need until, reply by, answer by, respond by, by noon, by
            tonight, by end of day, till friday, till monday, weekend to think, weekend to decide, over the
            weekend, after the weekend, until next week
        """),
        "offer": several("""
            not taking, not take, dont want to take, counteroffer accepted, accepted counteroffer, accepted a
            counter, accepted the counter, boss offered me more money, more money to stay, more money so stay,
            accepted elsewhere, i accepted elsewhere, accepted another, i accepted another, accepted a
            different, i accepted a different, accepted a better, i accepted a better, havent signed, not
            signed, didnt sign, before signing, not accepted yet, havent accepted, but stay in touch, and stay
            in touch, but keep in touch, and keep in touch, down stay in touch, no stay in touch, decline stay
            in touch, then came back to me, and now want me, now they want me, but now want me, want more
            money, need more money, more where i am, offered more at my, offered more by my, offered more to
            stay, going with someone else, im going with, going with another
        """),
        "accepted": several("""
            said yes, already yes, say yes now, yes now no, i accepted, after accepting, already accepted,
            accept and, accepted but, accepted then, signed, signing, renege, rescind, take back, taking back,
            back out, backing out, after my yes, after agreeing, i agreed, start monday, on monday, start date
            is, wont come, not starting, before i start, cant start, cannot start, first day, dont want the
            job anymore, acceptance, after i accepted, i volunteered, change my mind, changed my mind, said i
            would, agreed to, gave my word, shook hands, handed in my notice, resigned, change of heart, start
            tomorrow, starting monday, starting tomorrow, due to start, supposed to start, cold feet, after
            signing, accepted offer, accepted the offer, accepted a job, accepted the job, accepted job, first
            shift, cant come in, not coming, take it back, dont start, wont start, sue, get out of, pull out
            after, no show, already agreed, withdraw acceptance, withdraw my acceptance, withdrawal of
            acceptance, withdrawal of my acceptance, yes and then, yes then no, yes first, say yes and later,
            accept then, accept and then, quit before, before my first day, before first day, not joining,
            wont be joining, agreed verbally, verbally agreed, want out, told them yes, told him yes, told her
            yes, told the manager yes, dont turn up, didnt turn up for my first, already did my, already ran
            my, already done my, already did the, already ordered my, already bought my, already set up,
            already booked my, already sent my, onboarding, regret accepting, regret saying yes, regret
            signing, regret agreeing, yes and regret, yes now regret, accepted and regret, accepted now
            regret, signed and regret, yes on the phone, yes on phone, yes by phone, on the spot, due to
            begin, supposed to begin, begin on monday, start next week, starting next week, wont be coming,
            wont turn up, not turning up, not showing up, im not starting, not going to start, dont want to
            start, i start in, start in a few day, start in a week, start in two, start in three, start in 2,
            start in 3, i start on, i start next
        """),
        "pushback": several("""
            keep calling, keeps calling, keep ringing, keeps ringing, keep asking, pushy, pressure, came back
            with, wont take no, more money, ask why, asked why, go higher, guilt trip, angry, furious, got
            mad, is mad, are mad, so mad, mad at, not accept my no, counter my no, raised the offer, still no,
            after i said no, persuade, convince, wont stop, keep texting, keeps texting, keep emailing, keeps
            emailing, keep messaging, upset, annoyed, disappointed, offended, took it bad, wont leave me, wont
            let go, want to know why, asking why, asks why, improved offer, more pay, shouting, threat,
            threaten, upped, cried, begged, begging, pleading, took it badly, upset with me, crying, tears,
            emotional, beg, guilt tripping, make me feel bad, accept my no, accepting my no, respect my no,
            after my no, after my refusal, to change my mind, making me change my mind, me to reconsider, no
            twice, say no again, saying no again, tell me why, want a reason, demand a reason, why you
            declined, now they offer, raised the salary, raised the pay, upped the salary, upped the pay,
            still not coming, still dont want, offered more, offer me more, offering more, they ask again, ask
            me again, company ask again, boss ask again, offer again, offered me again, they offer more,
            doubled the offer, better offer from them
        """),
        "after": several("""
            after saying no, after i said no, after declining, keep in touch, stay in touch, check in,
            checking in, six months later, after turning down, paths cross, after i turned, after i declined,
            after rejecting, stay connected, keep contact, connect with, add them, reconnect, months later,
            stay in contact, keep in contact, thank you note
        """),
        "reopen": several("""
            last year, now i want, want it now, regret not, regret turning, regret declining, regret saying
            no, down and regret, no and regret, down regret, declined and regret, declining and regret,
            refused and regret, rejected and regret, it down and now regret, no and now regret, changed my
            mind i do, changed my mind i want, changed my mind and want, changed my mind now i want, changed
            my mind is, changed my mind can i still, changed my mind do want, changed my mind after saying no,
            changed my mind after declining, changed my mind after i said no, want the job after all, want it
            after all, have the job after all, get the job after all, take the job after all, take it after
            all, can take it now, take it now, can accept now, could accept now, too hasty saying no, hasty
            saying no, hasty no, no too quickly, no too fast, no too soon, still interested, no two week ago,
            no a week ago, no last week, no last month, no yesterday, down last week, down last month, down
            last year, down two week ago, down a month ago, do want the job, i do want it, yes after all,
            regret my no, yes after no, yes after saying no, declined in, want to apply now, and apply now,
            regret my decision, regret no, regret refusing, reconsider, still open, apply again, reapply, ask
            again, changed my mind, change my mind, said no in, come back, months ago, wish i had, should have
            accepted, made a mistake, second thoughts, another chance, changed circumstances, is it too late,
            years ago
        """),
        "they-declined": several("""
            got rejected, rejected but, rejected and, was rejected, been rejected, being rejected, rejection,
            rejected me, didnt get, not getting the job, second choice, runner up, someone else instead,
            unsuccessful, turned me down, chose someone, went with someone, not selected, didnt choose me, not
            chosen, wasnt selected, wasnt chosen, didnt pick me, picked someone, hired someone, after
            rejection, they rejected, they said no, was turned down, got turned down, came second, reserve
            list, didnt hire me, another candidate, other candidate, another applicant, stronger candidate,
            other applicants, they went with, they picked, they hired, they took someone, closed the role,
            closed the position, cancelled the role, cancelled the position, canceled the position, position
            was cancelled, position was canceled, role was cancelled, position is on hold, filled the
            position, filled the role, rejected after
        """),
    },
)
CHANNEL = Facet(
    "channel",
    usual=("email", "letter", "text"),
    matching=1.25,
    other=0.7,
    unasked=0.8,
    said={
        "email": several("email, mail, letter, template"),
        "letter": several("letter, formal letter, handwritten, by post"),
        "call": several("""
            call script, phone, on the phone, phone script, script, call them, by phone, telephone, over the
            phone, phone call, calling them, call back
        """),
        "voicemail": several("voicemail, answering machine, voice mail"),
        "text": several("text, sms, whatsapp, texting, dm, messenger, texts"),
        "linkedin": several("linkedin, inmail"),
        "in-person": several("in person, face to face, at dinner, meeting"),
    },
    never=several("call off, called off, call it off"),
)
READER = Facet(
    "reader",
    usual=("hiring-manager", "recruiter"),
    matching=1.0,
    other=0.8,
    unasked=0.6,
    said={
        "hiring-manager": several("manager, foreman, head chef, hiring manager, ceo, owner"),
        "recruiter": several("recruiter, hr"),
        "agency": several("agency, recruiter, temp, locum, consultant, staffing"),
        "search-firm": several("headhunter, search firm, executive search, search consultant"),
        "board": several("""
            board, chair, chairman, committee, trustee, treasurer, club, charity, nonprofit, volunteer,
            church, pta, hoa, council, governor, scout, parish, association, trustees, secretary
        """),
        "friend": several("""
            friend, mate, for family, family business, family friend, pal, neighbor, neighbour, friends,
            relative, cousin, uncle, buddy, referral, referred, recommended me, colleague, brother, sister,
            aunt
        """),
        "interviewer": several("interviewer, referee, reference, professor, interviewed me"),
        "own-manager": several("""
            my boss, own boss, my manager, promotion, internal, my supervisor, current boss, current manager,
            my own boss
        """),
    },
)
AUDIENCE = Facet(
    "audience",
    usual=("general",),
    matching=1.35,
    other=0.8,
    unasked=0.9,
    said={
        "graduate": several("""
            graduate, grad, intern, internship, apprentice, apprenticeship, first job, trainee, traineeship,
            placement, student, summer job, campus, graduate scheme, grad scheme, residency, clerkship,
            pupillage, training contract, vacation scheme, year in industry, foundation year
        """),
        "academic": several("""
            postdoc, phd, professor, professorship, faculty, dean, lecturer, lectureship, tenure, adjunct,
            university, fellowship, research fellow, teaching fellow, research assistant
        """),
        "executive": several("""
            executive, ceo, cfo, coo, cto, director, board, chair, vp, senior, headhunter, c level, chief,
            head of, non executive, president, equity partner, partner track, managing partner, salaried
            partner, partnership, general counsel, managing director
        """),
        "hourly": several("""
            my shift, shift work, cook, chef, barista, cashier, warehouse, waiter, waitress, cleaner, driver,
            carer, hourly, seasonal, foreman, bar, restaurant, store, agency, temp, crew, trial shift, server,
            nanny, babysitter, zero hours, delivery, labourer, laborer, retail, supermarket, pub, kitchen
            porter, courier, forklift, picker, bouncer, lifeguard, steward
        """),
        "internal": several("""
            promotion, promoted, internal, internally, transfer, supervisor, secondment, team lead, shift
            lead, same company, another department, other department, step up, acting up, team leader
        """),
    },
)
FACETS = (STAGE, CHANNEL, READER, AUDIENCE)
