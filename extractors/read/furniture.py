"""What surrounds an article on its page: subscriptions, cookies, sharing, menus, teasers; known by their phrases.

Every pattern is anchored at the start of a line, so that a sentence that merely mentions cookies stays read.
"""

from __future__ import annotations

import re

from extractors.read.pieces import Piece, parts
from kg.model import ZoneKind

# A line longer than this is prose, whatever it begins with (cookie banners excepted, which are prose).
BUTTON_MAX = 140

_TEASER_HEAD = (
    r"(?:[àa] (?:lire|voir|écouter|découvrir|regarder)(?: (?:aussi|également|ensuite|encore))?(?: sur (?:le|ce) m[êe]me (?:sujet|thème))?|"
    r"(?:lire|voir|regarder|écouter)(?: (?:aussi|également|la suite|plus|l['’]article|notre (?:dossier|article|enquête)))|"
    r"(?:re)?lire (?:notre|l['’]article|aussi)|sur le m[êe]me (?:sujet|thème)|dans la m[êe]me (?:rubrique|catégorie)|"
    r"(?:nos )?articles? (?:li[ée]s?|connexes?|similaires?|recommandés?|associés?|populaires?|précédents?|suivants?)|"
    r"(?:les )?(?:articles? )?(?:les )?plus (?:lus|consultés|commentés|partagés|populaires)|vous (?:aimerez|pourriez aimer|allez adorer) (?:aussi|également)?|"
    r"vous (?:pourriez|devriez) (?:aussi |également )?(?:aimer|être intéressé.{0,12})|ceci pourrait vous intéresser|cela (?:peut|pourrait) vous intéresser|"
    r"à ne pas (?:manquer|rater)|recommand[ée]s? pour vous|nos (?:recommandations|autres articles)|découvr(?:ez|ir) (?:aussi|également)|"
    r"pour aller plus loin|(?:en savoir|pour en savoir) plus|plus d['’](?:articles|actualités|infos?)(?: sur .{2,40})?|"
    r"dernières? (?:actualités|infos?|nouvelles|minutes?)|à la une|dossiers? (?:liés?|complets?)|contenus? (?:sponsorisés?|similaires?|liés?)|"
    r"lire (?:la suite|le dossier)(?: .{0,30})?|l['’]actu en (?:continu|direct)|fil (?:info|d['’]actu(?:alité)?s?)|related (?:articles?|posts?|stories)|read (?:more|also|next))"
)
TEASER_HEAD = re.compile(rf"^[\W_]*{_TEASER_HEAD}[\s:>»…!.→|-]*$", re.IGNORECASE)
TEASER_LINE = re.compile(
    rf"^[\W_]*(?:{_TEASER_HEAD}\s*[:>|→–—-]\s*\S|(?:à|a) (?:lire|voir|écouter) (?:aussi|également)\b|lire (?:aussi|également)\b)",
    re.IGNORECASE,
)
# « …chez le concurrent. Lire aussi : Un autre titre », « …A lire également » at the end of a paragraph.
TEASER_TAIL = re.compile(
    r"(?<=[.!?»”…)])\s*\(?(?=(?:(?:À|A) (?:lire|voir|écouter)(?: (?:aussi|également))?|Lire (?:aussi|également|la suite)|Voir (?:aussi|également))\b(?:\s*[:>|→–—(-]|\)?\s*$))"
)
VIDEO_TEASER = re.compile(r"[^\s(]par [\w][\w.’' ()&-]{1,40}$")

_BUTTONS: tuple[tuple[str, str], ...] = (
    (
        r"(?:vous devez être|devenez|devenir) (?:abonné|connecté|inscrit|membre)|(?:déjà|pas encore) (?:abonné|inscrit|membre|un compte)|"
        r"(?:je m['’]|s['’])(?:abonne|abonner|inscri[st]|inscrire|identifie|identifier)\b|(?:abonnez|inscrivez|connectez|identifiez)-vous\b(?! (?:à cela|au fait))|"
        r"se connecter|connexion|mon compte|créer (?:un|mon) compte|(?:cet )?article (?:est )?réservé (?:aux|à nos) abonnés|contenu réservé|"
        r"(?:il vous reste|la suite (?:est|de cet article)).{0,60}(?:abonn|lire)|offre (?:d['’]abonnement|découverte|spéciale)|sans engagement|profitez de .{0,40}(?:offre|abonnement)|"
        r"(?:lisez|lire) (?:la suite|l['’]intégralité|cet article).{0,40}abonn",
        "invitation à s’abonner ou à se connecter",
    ),
    (
        r"(?:recevez|inscrivez-vous|abonnez-vous|(?:s['’])?inscri(?:re|ption)).{0,60}(?:newsletter|lettre d['’]information|alertes?|boîte mail|e-?mail)|"
        r"(?:notre |la |nos )?newsletters?\b.{0,60}|votre (?:adresse )?e-?mail\b.{0,80}|ne (?:manquez|ratez) (?:rien|plus|aucun).{0,80}",
        "inscription à une lettre d’information",
    ),
    (
        r"(?:partage[rz]|tweete[rz]|envoyer|imprimer|copier le lien|signaler|sauvegarder|enregistrer|épingler|share|print|email)(?: (?:cet |l['’])?article)?(?: (?:sur|par|via|à) .{2,40})?|"
        r"(?:suivez|retrouvez|rejoignez)[- ](?:nous|moi)?\b.{0,80}|(?:facebook|twitter|linkedin|whatsapp|telegram|pinterest|instagram|x|e-?mail|messenger|bluesky|threads|youtube|tiktok|rss)(?:[\s,|/·•-]+(?:facebook|twitter|linkedin|whatsapp|telegram|pinterest|instagram|x|e-?mail|messenger|bluesky|threads|youtube|tiktok|rss))+|"
        r"\d+ (?:partages?|vues|j['’]aime|likes?|abonnés)|j['’]aime|favoris?|écouter (?:cet |l['’])article|agrandir(?: l['’]image)?|zoom|fermer|(?:voir|afficher) (?:plus|moins|tout).{0,20}|retour(?: en haut| à l['’]accueil)?|"
        r"ajoutez .{2,40} (?:à vos favoris|sur google (?:news|actualités)).*|google (?:news|actualités)",
        "boutons de partage ou de navigation",
    ),
    (
        r"publicité|annonces?|sponsorisé(?: par .{2,40})?|contenu (?:partenaire|proposé par .{2,40})|la suite (?:de votre contenu )?après (?:cette|la) (?:annonce|publicité|pub)|publi-?(?:rédactionnel|communiqué|reportage)|advertisement|en partenariat avec .{2,40}",
        "annonce publicitaire",
    ),
    (
        r"(?:tous )?droits réservés\b.{0,80}|mentions légales.{0,80}|conditions (?:générales|d['’]utilisation).{0,80}|politique de (?:confidentialité|cookies).{0,60}|plan du site|qui sommes-nous ?\??|contact(?:ez-nous)?|nous contacter|gérer (?:mes|les|vos) (?:cookies|préférences|consentements?)|charte .{2,40}|"
        r"(?:reproduction|toute reproduction).{0,60}interdite.{0,40}|all rights reserved.*|skip to (?:main )?content|aller au contenu(?: principal)?|menu|rechercher|recherche|accueil",
        "pied ou tête de page",
    ),
    (r"source link\b.{0,12}|(?:this|the) (?:post|article) .{2,120} (?:appeared first on|was originally published).*|l['’]article .{2,160} est apparu en premier sur.*|(?:source|via|lien|origine)\s*:?\s*(?:https?://|www\.)\S+", "lien vers la source"),
    (r"(?:cet article|ce contenu) (?:a été|est) (?:traduit|généré|rédigé|produit) (?:automatiquement|par (?:une )?(?:ia|intelligence artificielle|machine)).{0,120}|traduit (?:automatiquement|de l['’]\w+)(?: (?:par|avec) .{2,60})?", "mention de fabrication"),
    (r"https?://\S+|www\.\S+|(?:@\w{2,30}[\s,·|]*)+|(?:#\w+[\s,]*)+", "adresse ou étiquettes, sans phrase"),
)  # fmt: skip
BUTTONS = tuple(
    (re.compile(rf"^[\W_]*(?:{pattern})[\s.!?:;>»→|…)-]*$", re.IGNORECASE), reason)
    for pattern, reason in _BUTTONS
)
BANNERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"^(?:nous (?:et nos (?:\d+ )?partenaires )?utilisons des cookies|ce site (?:utilise|web utilise|internet utilise)|en (?:poursuivant|continuant) (?:votre|la) navigation|"
            r"en cliquant sur .{0,60}(?:accept|consent)|(?:nos partenaires et nous|avec votre (?:accord|consentement)).{0,80}(?:cookies|données|traceurs)|les cookies nous permettent|nous respectons votre vie privée|"
            r"votre adresse (?:e-?mail|de messagerie) ne sera pas publiée|les champs obligatoires sont indiqués|(?:vos|les) données (?:personnelles )?(?:sont|seront|recueillies).{0,80}(?:newsletter|traitées|utilisées))",
            re.IGNORECASE,
        ),
        "bandeau de cookies ou de données personnelles",
    ),
    (
        re.compile(r"^(?:il vous reste \d+ ?% de (?:cet )?article|vous pouvez lire .{2,60} sur un seul appareil|la suite est réservée aux abonnés|pour (?:lire la suite|continuer la lecture|commenter|soutenir).{0,60}(?:abonn|connect|inscri|don\b))", re.IGNORECASE),
        "invitation à s’abonner ou à se connecter",
    ),
)  # fmt: skip
# Buttons and headings that scraping glues to what follows: « Abonnez-vousLe 28 mars », « Lire aussiLe titre ».
GLUED_HEAD = re.compile(
    r"^(?:(?P<teaser>(?:À|A) (?:lire|voir) (?:aussi|également)|Lire (?:aussi|également)|Sur le même sujet)|"
    r"(?P<button>Abonnez-vous|S['’]abonner|Se connecter|Connectez-vous|Partager|Publicité|Inscrivez-vous))(?=[A-ZÀ-Þ0-9«])"
)


def split_furniture(piece: Piece) -> list[Piece]:
    """The piece whole under its label, or with a teaser or a button cut off one of its ends."""
    whole = _label_whole(piece.text)
    if whole is not None:
        return [piece.labelled(*whole)]
    glued = GLUED_HEAD.match(piece.text)
    if glued is not None:
        kind: ZoneKind = "teaser" if glued["teaser"] else "boilerplate"
        head, *rest = parts(piece, (0, glued.end(), kind, "collé au texte qui suit"))
        return [head, *(part for tail in rest for part in split_furniture(tail))]
    tail = TEASER_TAIL.search(piece.text)
    if tail is not None:
        return parts(
            piece, (tail.start(), len(piece.text), "teaser", "renvoi vers un autre article, en fin de ligne")
        )
    return [piece]


def _label_whole(text: str) -> tuple[ZoneKind, str] | None:
    for pattern, reason in BANNERS:
        if pattern.match(text):
            return "boilerplate", reason
    if len(text) > 2 * BUTTON_MAX:
        return None
    if TEASER_HEAD.match(text) or TEASER_LINE.match(text):
        return "teaser", "renvoi vers d’autres articles"
    if len(text) > BUTTON_MAX:
        return None
    if VIDEO_TEASER.search(text):
        return "teaser", "titre d’une vidéo incorporée, suivi de sa chaîne"
    for button, reason in BUTTONS:
        if button.match(text):
            return "boilerplate", reason
    return None
