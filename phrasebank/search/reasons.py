"""The words of a query that name a reason: a letter that gives another one, or none, isn't the one that is
sought. `asked_for` has the other choices that a letter makes.

Where a word may mean several reasons, it stands by each of them.
"""

from phrasebank.search.asked_for import Facet
from phrasebank.search.words import several

# A letter that says no and nothing of why.
UNSAID = "unsaid"
# Letters that give a reason without naming it.
UNNAMED = {
    "uneasy-there-email": "culture",
    "not-safe-there-text": "safety",
    "some-shifts-after-my-yes-text": "schedule",
    "another-job-voicemail": "another-offer",
    "insecure-job-and-a-private-reason": "pregnancy",
}
TOPIC = Facet(
    "topic",
    usual=(UNSAID,),
    adds=0.5,
    matching=1.2,
    other=0.65,
    unasked=0.9,
    # Longer words with a word of a reason in them that are about something else.
    never=several("""
        take care, sick pay, have to pay, pay training, pay the training, pay them, make me pay, pay cost, pay
        their, pay back, pay for, paid back, moved on, move on, move forward, moving forward, move my
        interview, move the interview, home visit, no reason, time off, family friend, family business, family
        member, law school, at school, school job, teaching school, my time, your time, time and, sign on
        bonus, first day, day to day, signed contract, signed the contract, contract signed, sign the
        contract, signing the contract, signing contract, after signing, read the contract, stop my money, the
        contract i signed, in my own words, stay in touch, stay in contact, stay connected, stay friends, stay
        on, family run, good time to, best time to, paid my, paid for, start date is, last night, get paid,
        call center, call centre, temp agency, not right now but, bank staff, driving job, bus driver, train
        driver, delivery driver, gp, medical school, health visitor, night porter, day care, daycare worker,
        culture fit interview, part time job, full time job, part time role, job market, stock room, stock
        letter, security guard, personal assistant, personal trainer, personal message, personal note,
        personal touch, change of heart, my partner offered, social care, care sector, customer care, child
        care worker
    """),
    said={
        UNSAID: several("""
            no reason, without reason, without a reason, without giving a reason, without saying why, without
            explanation, without explaining, no explanation, dont want to say why, dont want to explain
        """),
        "compensation": several("""
            pay, salary, wage, money, underpaid, low paid, paid less, lowball, low ball, below market, rate,
            package, remuneration, compensation, ctc, lpa, earn, earning, pay cut, budget, peanuts, cheap,
            commission, unpaid, comp, afford, stingy, pittance, underpay, income, pay my bill
        """),
        "benefits": several("""
            benefit, health insurance, no insurance, medical insurance, pension, holiday, vacation, annual
            leave, paid leave, sick pay, perk, pto, 401k, superannuation, provident fund, maternity pay
        """),
        "equity-risk": several("""
            equity, shares instead, stock option, startup, start up, runway, founder, cofounder, vesting,
            esop, rsu
        """),
        "commute": several("""
            commute, commuting, too far, far away, far from, drive, driving, distance, no car, no bus, bus, by
            train, two train, train ride, traffic, petrol, mile, hour away, hour each way, long way, journey,
            travel time, public transport, fuel, parking, closer to home, cant get there, nearer, subway,
            tube, metro, rush hour, no transport, no license, no licence
        """),
        "relocation": several("""
            relocate, relocation, move, moving, another city, another town, another country, abroad, overseas,
            uproot, new city, emigrate, move house, other end of the country, rent, housing, accommodation,
            cost of living, house price, flat, apartment, expensive city, another state, too expensive to live
        """),
        "work-mode": several("""
            remote, remotely, hybrid, office day, in office, in the office, work from home, wfh, onsite, on
            site, return to office, rto, home office, day in office, working from home, telework, from home
        """),
        "hours": several("""
            hour, workload, overtime, work life balance, balance, long day, too many hour, burnout, burn out,
            stress, full time, part time, part time instead, they want full time, fewer hour, less hour, no
            life, free time, 60 hour, exhausting, exhausted, overworked, too busy, too much work, fully
            booked, no capacity, unpaid overtime
        """),
        "schedule": several("""
            schedule, night shift, nights, night, weekend, evening, rota, roster, late shift, early shift,
            early start, late night, late finish, split shift, saturday, sunday, shift pattern, working
            pattern, late hour, childcare, school run, pick up my kid, unsocial, unsociable, antisocial,
            graveyard, shift work, finish late, bedtime, rotating, working sunday, bank holiday, ramadan,
            sabbath, kid, babysitter, nursery closes
        """),
        "travel": several("""
            travel, traveling, travelling, business trip, trip, on the road, nights away, night away, away
            from home, away from family, away all week, overnight, overnight stay, sleeping in the truck, long
            haul, tramping, out of town, living out of a suitcase, stay away
        """),
        "start-date": several("""
            start date, notice period, start sooner, too soon, start earlier, joining date, immediate start,
            start later, garden leave, gardening leave, serve my notice, cant start until
        """),
        "timing": several("""
            timing, bad time, wrong time, not the right time, right time, not now, not right now, at the
            moment, bad timing, another time, maybe later, at this time, not ready to move, not a good time,
            later in the year, too much going on
        """),
        "another-offer": several("""
            another job, other job, another offer, other offer, better offer, better job, got a job, got job,
            found job, found a job, found work, another position, different job, another company, other
            company, another firm, other firm, elsewhere, went with another, two offer, competing offer, new
            job, dream job, other place, another place, other school, another school, other hospital, other
            trust, different company, another role, somewhere else, accepted another, found something, got
            something else, something permanent, better one, job closer, another employer, other employer,
            signed with another, alternative offer, pays more, pay more, already employed, already have a job,
            closer job, nearer job, local job, job nearby, better paid job, better paying, job up the road,
            start elsewhere, other contract, rival
        """),
        "waiting": several("""
            waiting for, waiting on, waiting to hear, other interview, still looking, holding out, another
            interview, offer pending, pending offer, other offer
        """),
        "counter-offer": several("""
            counter offer, counteroffer, counter, matched, boss matched, match the offer, raise to stay, pay
            rise to stay, retention, gave me a raise, beat the offer, more money to stay, convinced me to
            stay, keep me
        """),
        "staying": several("""
            stay, staying, current job, present job, stay put, where i am, not leaving, current role, current
            company, current employer, current ward, same job, happy here, loyal, not leave, decided to stay
        """),
        "promotion": several("""
            promoted where i am, been promoted, promoted here, got promoted, just got promoted
        """),
        "career-goals": several("""
            career goal, my goal, ambition, career path, long term, growth, trajectory, aspiration, dead end,
            no progression, no growth, progression, career plan, future plan, no prospect, no future,
            advancement
        """),
        "role-fit": several("""
            not my thing, kind of work, right fit, good fit, not a fit, duty, scope, job description,
            mismatch, different from, not what i, sales target, boring, boring work, not for me, cold calling,
            tech stack, stack, job advert, job ad, ad say, advert said, not as advertised, turned out, not
            suited, not interested in the work, responsibility, wrong job, kpi, day to day work, misleading
        """),
        "seniority": several("""
            overqualified, too junior, junior role, job title, my level, step back, step down, step backward,
            beneath, below my, entry level, too easy, demotion, below my level, too experienced
        """),
        "skills": several("""
            underqualified, not qualified, skill, not experienced, too senior, over my head, out of my depth,
            qualification, not good enough, not ready, too difficult, cant do the work, imposter, too big,
            inexperienced, no experience, too hard
        """),
        "change-of-direction": several("""
            change of direction, career change, change career, different field, new field, another field,
            switch career, something different, different industry, pivot, change direction, leaving the
            profession, leave nursing, leave teaching
        """),
        "self-employment": several("""
            own business, self employed, my own company, own company, start a business, work for myself, own
            boss, my own shop, go solo, set up on my own, open my own, my own place, set up my own, start my
            own, my own practice, going it alone, went solo, freelance instead
        """),
        "study": several("""
            study, studying, back to school, uni, back to university, go to university, college, degree, my
            master, a master, study full time, course instead, exam, diploma, my class, semester, law school,
            mba, gap year, training course, sixth form, night school, bootcamp, finish my degree
        """),
        "contract": several("""
            contract, temporary, fixed term, zero hour, non compete, noncompete, clause, probation, need
            permanent, only temporary, no guarantee, guaranteed hour, 1099, b2b, umbrella, ir35, bond,
            covenant, small print, self employed contract, enough hour, more hour, only part time, want full
            time, need full time, not enough hour, short term, maternity cover, exclusivity, not enough shift,
            few hour
        """),
        "stability": several("""
            stability, layoff, laid off, restructuring, unstable, merger, insecure, bankrupt, bankruptcy,
            hiring freeze, job security, job cut, going under, insolvency, redundancy, takeover, shaky, in
            trouble
        """),
        "culture": several("""
            culture, toxic, vibe, gut feeling, gut, bad feeling, red flag, atmosphere, glassdoor, bad review,
            high turnover, work environment, disorganised, disorganized, micromanage, unprofessional, weird
            feeling, didnt feel right, doesnt feel right, off about, something off, cliquey, understaffed,
            unsafe ratio, chaotic
        """),
        "people": several("""
            rude, didnt like the boss, didnt like the manager, didnt like, dont like, cant work with, bully,
            personality, creepy, horrible boss, bad boss, boss seemed, manager seemed, ex works, my ex,
            arrogant, patronising
        """),
        "interview-process": several("""
            hiring process, too slow, took too long, took forever, disorganised, disorganized, kept changing,
            messed me around, messed me about, too many rounds, too many interview, so many interview, bad
            interview
        """),
        "values": several("""
            ethic, ethical, unethical, my value, values, moral, conscience, my principle, weapon, arms,
            gambling, tobacco, believe in, dont agree with, against my religion, against my faith, oil, fraud,
            illegal, betting, cigarette, haram, alcohol, vegan, animal testing, environment, against my,
            dodgy, scam, shady, cash in hand
        """),
        "safety": several("""
            unsafe, unsafe site, safety, uncomfortable, harassment, not safe, didnt feel safe, dangerous,
            danger, felt unsafe, scary, ppe
        """),
        "family": several("""
            family, familly, child, children, kid, husband, wife, partner, spouse, baby, fiance, girlfriend,
            boyfriend, divorce, bereavement, funeral, died, passed away, wedding, childcare, custody, school
            run, daughter, son, babysitter, single mum, single mom, family problem
        """),
        "caring": several("""
            carer, caring, caring for, look after, looking after, sick mum, sick mother, mum is ill, mother is
            ill, dad is ill, sick parent, elderly, mum, mom, mother, dad, father, grandmother, caregiver,
            parent, dementia, nan, gran, childcare, need care, disabled son, disabled daughter, take care of,
            sick child, ill child
        """),
        "health": several("""
            health, ill, illness, im sick, medical condition, medical, surgery, operation, hospital
            appointment, doctor say, treatment, diagnosis, diagnosed, cancer, chemo, depression, anxiety,
            mental health, injury, injured, disability, bad back, back pain, back problem, bad knee, knee,
            lifting, heavy lifting, heavy work, physical, pain, physically, asthma, allergy, allergic,
            epilepsy, diabetes, stroke, heart, migraine, burnt out, menopause, panic attack, adhd, autism,
            autistic, dyslexia, deaf, blind, sensory, disabled, recovery, hip, shoulder, wheelchair, stand all
            day, on my feet, hernia, arthritis, unwell, rehab, long covid, ptsd, therapy, not well, fatigue,
            eyesight
        """),
        "pregnancy": several("""
            pregnant, pregnancy, expecting, for a baby, conceive, maternity, ivf, baby due, due date, having a
            baby, miscarriage, morning sickness, paternity
        """),
        "visa": several("""
            visa, permit, work permit, sponsorship, sponsor, h1b, immigration, green card, right to work,
            residence, opt, blue card, work authorization, status expired, cos
        """),
        "offer-changed": several("""
            offer changed, changed the offer, lowered, reduced, less than promised, not what we agreed, not
            what was agreed, not what they said, different from what, changed terms, went back on, different
            term, bait and switch, lower than agreed, lower than they said, changed the salary, offer was
            different, different contract, lied about, lied, misled, misleading, not as promised, promised
            more, told me one thing, said one thing, bait, backtracked, not the same as
        """),
        "conflict-of-interest": several("""
            conflict of interest, non compete stop, bound by, my employer rule, not allowed, contract forbid,
            competitor, former employer, second job not allowed
        """),
        "change-of-mind": several("""
            changed my mind, change my mind, change of mind, second thought, dont want it, dont want the job
            anymore, dont want to go, cold feet, just dont want, not feeling it, gone off, had a rethink, dont
            fancy
        """),
        "personal": several("""
            personal, personal reason, private reason, personal circumstance, something came up, personal
            issue, personal matter, personal problem, private matter, circumstance
        """),
        "own-reason": several("""
            own reason, other reason, different reason, another reason, in my own words, faith, religious,
            housing, rent, accommodation
        """),
    },
)
