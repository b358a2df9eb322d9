package main

// tongue is what cases in one language are made of. In templates, {o} is an object with its article, {p} a
// place, {n} a number, {w} a policy phrase.
type tongue struct {
	code       string
	notesTitle string
	draftTitle string
	objects    []string // with article
	nouns      []string // the same without, in the same order
	broader    []string // what a policy officer calls them
	places     []string
	streets    [2][]string // beginnings and ends of the names of streets
	troubles   []string
	effects    []string
	wishes     []string
	telling    []string // how a memo tells of a trouble
	blurred    []string // how it blurs one
	policy     []string
	headings   []string
	names      []string
}

var dutch = tongue{
	code: "nl", notesTitle: "Sessie", draftTitle: "Adviesnota leefomgeving en dienstverlening",
	objects: []string{"de printer", "de balie", "de bushalte", "de speeltuin", "de lift", "het fietspad",
		"de verlichting", "de prullenbak", "het parkeerterrein", "de kantine", "het rooster", "de telefoon",
		"het formulier", "de wachtrij", "de stoep", "het zebrapad", "de bibliotheek", "het zwembad",
		"de sporthal", "de moestuin", "de container", "het bankje", "de website", "de laptop",
		"de vergaderzaal", "de koffieautomaat", "de verwarming", "het toilet", "de drempel", "de brug",
		"het wijkcentrum", "de huisartsenpost", "de cursus", "de inwerkmap", "het spreekuur", "de nieuwsbrief",
		"de fietsenstalling", "de laadpaal", "het speelveld", "de glasbak"},
	nouns: []string{"printer", "balie", "bushalte", "speeltuin", "lift", "fietspad", "verlichting",
		"prullenbak", "parkeerterrein", "kantine", "rooster", "telefoon", "formulier", "wachtrij", "stoep",
		"zebrapad", "bibliotheek", "zwembad", "sporthal", "moestuin", "container", "bankje", "website",
		"laptop", "vergaderzaal", "koffieautomaat", "verwarming", "toilet", "drempel", "brug", "wijkcentrum",
		"huisartsenpost", "cursus", "inwerkmap", "spreekuur", "nieuwsbrief", "fietsenstalling", "laadpaal",
		"speelveld", "glasbak"},
	broader: []string{"facilitaire voorzieningen", "publieke dienstverlening", "openbaar vervoer",
		"speelvoorzieningen", "toegankelijkheid van gebouwen", "mobiliteit", "openbare ruimte", "afvalinzameling",
		"parkeervoorzieningen", "personeelsvoorzieningen"},
	places: []string{"op de tweede verdieping", "bij het station", "in de wijk Noord", "achter de kerk",
		"naast de school", "aan de haven", "in het stadhuis", "bij de markt", "op het plein", "langs het kanaal",
		"in de oude kern", "bij de dijk", "op de locatie Oost", "bij de rotonde", "in het dorp",
		"op de begane grond", "bij het ziekenhuis", "in de nieuwbouw", "aan de rand van het park",
		"bij de buurtwinkel"},
	streets: [2][]string{{"Molen", "Kerk", "Dorps", "Linden", "Beuken", "Wilgen", "Haven", "Brouwers", "Smids",
		"Konings", "Ooievaars", "Zwaluw", "Klooster", "Tuin", "Berken", "Eiken", "Vissers", "Weide", "Akker",
		"Bakkers"}, {"straat", "laan", "weg", "plein", "pad", "kade", "hof", "dijk"}},
	troubles: []string{"staat {n} keer per week stil", "is al {n} maanden kapot", "is na vijf uur dicht",
		"is niet te vinden voor wie nieuw is", "is te smal voor een rolstoel", "lekt bij regen",
		"is elke ochtend om acht uur vol", "wordt door niemand schoongemaakt", "ligt vol glas en blikjes",
		"is in het donker onveilig", "kost {n} euro en dat is te veel", "is gesloten in de vakantie",
		"werkt alleen met een wachtwoord dat niemand kent", "maakt zoveel lawaai dat overleg niet lukt",
		"is vervangen zonder dat iemand het wist", "is voor {n} mensen bedoeld en er komen er twee keer zoveel",
		"heeft geen plek om te schuilen", "is zo oud dat onderdelen niet meer te krijgen zijn"},
	effects: []string{"Daardoor loop ik elke dag {n} minuten om.", "Mijn moeder durft er niet meer heen.",
		"Ik heb {n} keer gebeld en niemand belde terug.", "De kinderen blijven nu thuis.",
		"We doen het dan maar met een briefje op de deur.", "Vorige week viel daar nog iemand.",
		"Nieuwe collega's haken daardoor af.", "Ik betaal het nu uit eigen zak.",
		"Dat geeft ruzie in het team.", "Zo krijg ik mijn werk niet af.", "Klanten worden boos op mij.",
		"De buren van de {s} klagen er ook over."},
	wishes: []string{"Zet er een tweede bij.", "Maak het binnen {n} weken in orde.",
		"Laat het ook op zaterdag open.", "Geef ons een vast nummer dat we mogen bellen.",
		"Vraag het eerst aan wie er elke dag komt.", "Hang er een bord bij in gewone taal.",
		"Reserveer er {n} uur per week voor.", "Laat iemand van de directie een dag meelopen."},
	telling: []string{"Deelnemers melden dat {o} {p} {t}.", "Tijdens de sessies bleek dat {o} {p} {t}.",
		"Volgens {n} deelnemers geldt dat {o} {p} {t}.", "Over {o} {p} is gezegd: die {t}."},
	blurred: []string{"De kwaliteit van de {b} {p} is een aandachtspunt.",
		"Ten aanzien van {o} {p} wordt ingezet op {w}.", "De {b} vragen om {w}.",
		"Er is behoefte aan {w} rond de {b}."},
	policy: []string{"een integrale aanpak", "duurzame borging", "optimalisatie van werkprocessen",
		"versterking van de samenhang", "een toekomstbestendige inrichting", "passende randvoorwaarden",
		"verdere professionalisering", "een gebiedsgerichte strategie", "harmonisatie van voorzieningen",
		"strategische doorontwikkeling"},
	headings: []string{"Aanleiding", "Voorzieningen", "Werkomgeving", "Bereikbaarheid", "Dienstverlening",
		"Veiligheid", "Communicatie", "Ontmoeting", "Financiën", "Vervolg"},
	names: []string{"Fatma", "Bas", "Cor", "Anneke", "Yusuf", "Tineke", "Gerard", "Samira", "Joost", "Marleen",
		"Kees", "Nadia", "Henk", "Ingrid", "Ruben", "Esther"},
}

var english = tongue{
	code: "en", notesTitle: "Session", draftTitle: "Advice on services and surroundings",
	objects: []string{"the printer", "the counter", "the bus stop", "the playground", "the lift",
		"the cycle path", "the street lighting", "the bin", "the car park", "the canteen", "the rota",
		"the telephone", "the form", "the queue", "the pavement", "the crossing", "the library",
		"the swimming pool", "the sports hall", "the allotment", "the skip", "the bench", "the website",
		"the laptop", "the meeting room", "the coffee machine", "the heating", "the toilet", "the kerb",
		"the bridge", "the community centre", "the surgery", "the course", "the handbook", "the drop-in hour",
		"the newsletter", "the bike shed", "the charging point", "the pitch", "the bottle bank"},
	nouns: []string{"printer", "counter", "bus stop", "playground", "lift", "cycle path", "street lighting",
		"bin", "car park", "canteen", "rota", "telephone", "form", "queue", "pavement", "crossing", "library",
		"swimming pool", "sports hall", "allotment", "skip", "bench", "website", "laptop", "meeting room",
		"coffee machine", "heating", "toilet", "kerb", "bridge", "community centre", "surgery", "course",
		"handbook", "drop-in hour", "newsletter", "bike shed", "charging point", "pitch", "bottle bank"},
	broader: []string{"facilities management", "customer service", "public transport", "play provision",
		"accessibility of buildings", "active travel", "the public realm", "waste services", "parking provision",
		"staff amenities"},
	places: []string{"on the second floor", "by the station", "in the north ward", "behind the church",
		"next to the school", "at the harbour", "in the town hall", "by the market", "on the square",
		"along the canal", "in the old town", "by the dyke", "at the east site", "by the roundabout",
		"in the village", "on the ground floor", "by the hospital", "in the new estate",
		"at the edge of the park", "by the corner shop"},
	streets: [2][]string{{"Mill", "Church", "Castle", "Linden", "Beech", "Willow", "Harbour", "Brewer", "Smith",
		"King", "Heron", "Swallow", "Abbey", "Garden", "Birch", "Oak", "Fisher", "Meadow", "Field", "Baker"},
		{" Street", " Lane", " Road", " Square", " Walk", " Quay", " Court", " Hill"}},
	troubles: []string{"breaks down {n} times a week", "has been broken for {n} months", "shuts at five",
		"is impossible to find when you are new", "is too narrow for a wheelchair", "leaks when it rains",
		"is full at eight every morning", "is cleaned by nobody", "is covered in glass and cans",
		"is unsafe after dark", "costs {n} pounds and that is too much", "is closed in the holidays",
		"needs a password that nobody knows", "is so loud that nobody can talk",
		"was replaced without a word to anyone", "is meant for {n} people and twice as many come",
		"has no shelter at all", "is so old that there are no parts for it"},
	effects: []string{"So I walk {n} minutes extra every day.", "My mother no longer dares to go there.",
		"I rang {n} times and nobody rang back.", "The children stay at home now.",
		"We make do with a note on the door.", "Somebody fell there last week.",
		"New colleagues leave because of it.", "I pay for it out of my own pocket.",
		"It makes for rows in the team.", "I cannot get my work done like this.",
		"Customers take it out on me.", "The people in {s} complain about it too."},
	wishes: []string{"Put in a second one.", "Have it mended within {n} weeks.", "Open it on Saturdays too.",
		"Give us one number that we can ring.", "Ask the people who come there every day first.",
		"Put up a sign in plain words.", "Set aside {n} hours a week for it.",
		"Let somebody from the board come along for a day."},
	telling: []string{"Participants report that {o} {p} {t}.", "The sessions showed that {o} {p} {t}.",
		"According to {n} participants, {o} {p} {t}.", "Of {o} {p} it was said that it {t}."},
	blurred: []string{"The quality of {b} {p} is a point of attention.", "As regards {o} {p}, the aim is {w}.",
		"Improving {b} calls for {w}.", "There is a need for {w} around {b}."},
	policy: []string{"an integrated approach", "sustainable embedding", "optimisation of working processes",
		"strengthening of cohesion", "a future-proof design", "appropriate conditions", "further upskilling",
		"a place-based strategy", "harmonisation of provision", "strategic alignment"},
	headings: []string{"Background", "Facilities", "Workplace", "Access", "Services", "Safety", "Communication",
		"Meeting", "Finance", "Next steps"},
	names: []string{"Fatima", "Ben", "Colin", "Annie", "Yusuf", "Tina", "Gerald", "Samira", "Joe", "Marlene",
		"Keith", "Nadia", "Henry", "Ingrid", "Reuben", "Esther"},
}
