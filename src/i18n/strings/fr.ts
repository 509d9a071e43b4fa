/** Every text of the interface, in French, the reference: `<area>.<name>`. `{x}` is replaced by the caller. */
export const fr = {
	'site.skip': 'Aller au contenu',
	'site.home': 'Accueil',
	'site.proceedings': 'Actes du séminaire',
	'site.menu': 'Rubriques',
	'site.otherLanguage': 'English',
	'site.breadcrumbs': 'Fil d’Ariane',
	'site.onThisPage': 'Sur cette page',
	'site.orderOfTheDay': 'Dans l’ordre du jour',
	'site.previous': 'Précédent',
	'site.next': 'Suivant',
	'site.footer': 'Pied de page',
	'site.fallback': 'Ce texte n’est pas encore traduit : il est donné dans sa langue d’origine, le français.',
	'site.fallbackEnglish':
		'Ce texte n’est pas encore traduit : il est donné dans sa langue d’origine, l’anglais.',
	'site.unknown': 'non renseigné',

	'nav.programme': 'Programme',
	'nav.dialogue': 'Dialogue de clôture',
	'nav.interventions': 'Interventions',
	'nav.speakers': 'Intervenants',
	'nav.report': 'Compte rendu',
	'nav.videos': 'Vidéos',
	'nav.glossary': 'Glossaire',
	'nav.timeline': 'Chronologie',
	'nav.organisations': 'Organisations',
	'nav.sources': 'Sources',
	'nav.gaps': 'Ce qui n’est pas connu',
	'nav.search': 'Recherche',
	'nav.about': 'À propos',
	'nav.accessibility': 'Accessibilité : non auditée',

	'home.when': 'Date',
	'home.where': 'Lieu',
	'home.organisers': 'Organisation',
	'home.partners': 'En partenariat avec',
	'home.audience': 'Participants',
	'home.day': 'La journée en un coup d’œil',
	'home.records': 'Ce qui reste de la journée',
	'home.keep': 'Repères',
	'home.about': 'Autour de {n} personnes',
	'home.among': 'dont : {list}',
	'home.speakers': 'Les personnes que les sources nomment, et leur fonction ce jour-là.',
	'home.glossary': '{terms} termes et sigles, en français et en anglais.',
	'home.timeline': '{milestones} dates, avant et après le séminaire.',
	'home.organisations': 'Qui organise, avec qui, et ce que ces services sont devenus.',
	'home.sources': '{sources} sources, et ce que chacune appuie.',
	'home.gaps': '{gaps} questions auxquelles aucune source ne répond encore.',

	'day.caption':
		'Trois panels puis un dialogue de clôture, dans cet ordre. Les horaires ne sont pas renseignés : la hauteur des étapes ne dit rien de leur durée.',

	'session.panel': 'Panel {n}',
	'session.closing': 'Clôture',
	'session.editorialTitle':
		'Titre rédactionnel, choisi pour cette édition : les organisateurs n’en donnent pas.',
	'session.questions': 'Sujets, mis en questions',
	'session.aims': 'Buts',
	'session.speakers': 'Intervenants',
	'session.moderators': 'Modération',
	'session.theme': 'Thème',
	'session.interventions': 'Interventions',
	'session.facts': 'Fiche',
	'session.readReport': 'Le compte rendu',
	'session.watchVideos': 'Les vidéos',

	'intervention.none': 'Le texte d’aucune intervention n’est encore publié ici.',
	'intervention.noneText':
		'Un compte rendu écrit et des vidéos de l’ensemble des interventions existent. Leurs adresses ne sont pas connues de cette édition : la page des organisateurs y mène.',
	'intervention.description': 'Les interventions du séminaire, dans l’ordre du jour.',
	'intervention.givenIn': 'Prononcée dans',
	'intervention.language': 'Langue',
	'intervention.status': 'Nature du texte',
	'intervention.status.verbatim': 'texte intégral',
	'intervention.status.revised': 'texte revu par son auteur',
	'intervention.status.summary': 'résumé',
	'intervention.status.machine-transcript': 'transcription automatique, non relue',

	'speaker.description': 'Les personnes qui ont pris la parole au séminaire, et leur fonction ce jour-là.',
	'speaker.career': 'Fonctions',
	'speaker.onTheDay': 'le jour du séminaire',
	'speaker.sessions': 'Dans la journée',
	'speaker.moderates': 'modération',
	'speaker.since': 'depuis {date}',
	'speaker.until': 'jusqu’à {date}',
	'speaker.fromTo': 'de {from} à {to}',
	'speaker.onlyTwo':
		'Les sources ne nomment que ces personnes. Les autres intervenants et les modérateurs ne sont pas renseignés.',
	'speaker.links': 'Ailleurs',

	'report.unknown':
		'Un compte rendu écrit du séminaire existe. Son adresse n’est pas connue de cette édition.',
	'report.known': 'Le compte rendu écrit du séminaire est publié à cette adresse :',
	'report.official': 'La page des organisateurs y mène',
	'videos.unknown':
		'Des vidéos de l’ensemble des interventions existent. Leur adresse n’est pas connue de cette édition.',
	'videos.known': 'Les vidéos des interventions sont publiées à cette adresse :',
	'records.address': 'Adresse',
	'records.how':
		'Vous connaissez cette adresse ? Elle se renseigne dans le fichier {file}, champ {field} : le lien apparaîtra ici et sur les autres pages de lui-même.',
	'records.rights':
		'Les conditions de réutilisation de ces documents ne sont pas connues. Cette édition y renvoie ; elle ne les reproduit pas.',
	'records.whatIsKnown': 'Ce que l’on en sait',

	'glossary.intro':
		'{n} termes, avec leur équivalent anglais. Les définitions sont rédigées pour cette édition.',
	'glossary.other': 'En anglais :',
	'glossary.workingTranslation': 'traduction de travail',
	'glossary.related': 'Voir aussi :',
	'glossary.onThisPage': 'Termes employés sur cette page',

	'timeline.intro':
		'Ce qui précède le séminaire et ce qui le suit. L’initiative et la Déclaration exceptées, rien ne dit que ces faits y aient été évoqués.',
	'timeline.caption':
		'De {from} à {to} ; l’échelle s’élargit à partir de {dense}. Points pleins : les faits principaux. Trait pointillé : le jour du séminaire. La liste qui suit dit la même chose en mots.',
	'timeline.theme.seminar': 'Le séminaire et sa suite',
	'timeline.theme.initiative': 'Réforme du maintien de la paix',
	'timeline.theme.triangular': 'Dialogue triangulaire',
	'timeline.theme.performance': 'Performance et formation',
	'timeline.theme.francophonie': 'Francophonie',
	'timeline.theme.secretariat': 'Secrétariat des Nations unies',

	'organisations.intro':
		'Les organisateurs et leurs partenaires, sous le nom qu’ils portaient le jour du séminaire, puis les organisations qui leur sont liées.',
	'organisations.organiser': 'organise le séminaire',
	'organisations.partner': 'partenaire du séminaire',
	'organisations.became': 'Depuis le {date} : {name}',
	'organisations.site': 'Site',

	'sources.intro':
		'{statements} énoncés publiés, {sources} sources. Chaque source a été lue dans une copie conservée ; aucun lien n’a pu être ouvert en ligne au moment de la rédaction.',
	'sources.label': 'Source',
	'sources.confidence': 'Fiabilité :',
	'sources.confidence.A': 'source officielle ou première',
	'sources.confidence.B': 'source secondaire, ou copie d’un document officiel',
	'sources.usedBy': 'Appuie :',
	'sources.unaddressed': 'sans adresse publique',

	'gaps.intro':
		'Ce qu’un lecteur chercherait et qu’aucune source consultée ne donne. Partout ailleurs sur le site, ces lacunes sont marquées « non renseigné ».',

	'notFound.title': 'Cette page n’existe pas',
	'notFound.text':
		'L’adresse est peut-être mal copiée. Cherchez un mot, ou partez du programme de la journée.',

	'search.description': 'Chercher un mot, une personne, un sigle dans les actes, en français et en anglais.',
	'search.index': 'Index',
	'search.label': 'Chercher dans les actes',
	'search.inProceedings': 'Chercher dans les actes',
	'search.placeholder': 'Un mot, un nom, un sigle…',
	'search.submit': 'Chercher',
	'search.all': 'Tout',
	'search.kind': 'Nature',
	'search.session': 'Partie de la journée',
	'search.contentLanguage': 'Langue du texte',
	'search.language.fr': 'En français',
	'search.language.en': 'En anglais',
	'search.kind.seminar': 'Séminaire',
	'search.kind.panel': 'Panel',
	'search.kind.dialogue': 'Dialogue de clôture',
	'search.kind.intervention': 'Intervention',
	'search.kind.speaker': 'Intervenant',
	'search.kind.organisation': 'Organisations',
	'search.kind.term': 'Glossaire',
	'search.kind.milestone': 'Chronologie',
	'search.kind.source': 'Sources',
	'search.kind.gap': 'Ce qui n’est pas connu',
	'search.kind.page': 'À propos',
	'search.counting': 'Recherche…',
	'search.none': 'Rien ne répond à « {q} ».',
	'search.filtered': 'Rien ne répond à « {q} » avec ces filtres : élargissez-les.',
	'search.one': 'Une page répond à « {q} ».',
	'search.many': '{n} pages répondent à « {q} ».',
	'search.unknown': 'Introuvable dans les actes : {words}.',
	'search.help': 'Essayez un mot plus court, un sigle, ou partez de l’index ci-dessous.',
	'search.more': 'Afficher la suite ({n})',
	'search.noIndex':
		'L’index de recherche n’a pas pu être chargé. Vérifiez la connexion ; en développement, lancez « npm run build » une fois.',
	'search.noScript':
		'La recherche dans les textes demande JavaScript. Sans lui, l’index ci-dessous mène à chaque page.',
} as const;

/** The keys of the interface's texts. */
export type StringKey = keyof typeof fr;
