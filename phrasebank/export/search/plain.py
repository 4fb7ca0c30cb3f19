"""The plain need: to say no, to whom and how, and nothing else. Its words, and the letters that meet it."""

from phrasebank.export.search.words import several

# The whole letters that most people need who say nothing about their reason.
LETTERS = (
    "no-reason-short",
    "no-reason-formal",
    "plain-words-text",
    "plain-words-email",
    "formal-withdrawal",
    "a-few-more-days",
    "yes-too-quickly-changed-my-mind",
    "yes-too-quickly-text",
    "after-their-no",
    "they-keep-calling",
    "saying-no-face-to-face",
    "declining-while-they-have-me-on-the-phone",
    "voicemail-to-hr",
    "out-by-text",
    "out-by-voicemail",
    "asking-again-a-year-later",
    "promotion-declined-in-person",
    "recruiter-on-linkedin",
    "graduate-scheme",
)
# Words of a query that leave it plain: they say that something is declined, or how.
COMMON = several("""
    decline, declining, turn, down, refuse, reject, say, no, not, thanks, thank, take, taking, accept, job,
    offer, position, role, post, work, employment, polite, politely, nice, nicely, short, simple, formal,
    quick, professional, sample, example, write, send, tell, give, company, employer, place, want, dont, head,
    manager, boss, owner, just, how, someone, new, best, way, message, letter, email, template, text, sorry,
    gracefully, interview, application, person, script, call, phone, voicemail, really, please,
    wont, withdraw, withdrawing, withdrawal, process, hiring, recruitment, selection
""")
# What people do for a living hardly ever tells which message they need.
TRADES = several("""
    nurse, nursing, ward, band, hospital, chef, cook, sous, line, kitchen, restaurant, barista, cafe, waiter,
    waitress, bartender, teacher, teaching, assistant, ta, school, electrician, plumber, carpenter, mechanic,
    welder, driver, truck, warehouse, cleaner, cleaning, retail, store, shop, cashier, software, developer,
    dev, engineer, engineering, data, analyst, designer, marketing, sales, accountant, accounting, finance,
    lawyer, legal, doctor, dentist, pharmacist, carer, care, receptionist, administrator, clerk, security,
    guard, hotel, housekeeper, nanny, tutor, hr, construction, factory, builder, painter, gardener,
    hairdresser, stylist, vet, paramedic, physio, therapist, social, worker, librarian, journalist, editor,
    writer, consultant, midwife, hca, gp, locum, supply, headteacher, lecturer, physician, surgeon,
    radiographer, optician, hygienist, programmer, tester, devops, frontend, backend, product, scientist,
    researcher, technician, operator, fitter, joiner, roofer, bricklayer, scaffolder, plasterer, tiler, hvac,
    forklift, picker, packer, courier, delivery, pilot, cabin, crew, bartending, server, dishwasher, baker,
    butcher, florist, gym, trainer, lifeguard, babysitter, housekeeping, customer, service, bank, banking,
    insurance, underwriter, auditor, paralegal, solicitor, architect, surveyor, estate, agent, police,
    firefighter, soldier, military, farm, farmer, vineyard, tour, translator, photographer, actor, musician,
    graphic, content, copywriter, seo, hospice, dental, pharmacy, primary, secondary, kindergarten, preschool,
    nursery
""")
# Of these the words say nothing by themselves: they are looked for as one.
JOINED = several("""
    care home, care worker, care assistant, health care, home care, social care, job club, bus driver, train
    driver, night porter, night manager, security guard, personal assistant, personal trainer, family law,
    call centre, call center, data entry, head chef, project manager, office manager, store manager, sales
    manager, part time job, full time job, summer job, home health, day care, health visitor, school nurse,
    nursing home, family doctor, stock room, contract manager, travel nurse, travel agent, box office, front
    office, post office, ill pass, ill be, ill not, ill stay, ill take, ill say, ill decline, ill keep,
    ill let, ill go, ill call, ill wait, ill think, ill come, ill work, ill never, ill have, ill get,
    ill lose, ill need, ill regret, ill start, ill sign, ill join, ill try, ill ask, ill tell, ill sound,
    ill look, ill still
""")
