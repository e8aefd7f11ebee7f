"""Words by which pages mark what is not the article: patterns over folded lines, Spanish and English."""

import re

_MONTH = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic"
)
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho)"
_UNIT_ES = "segundos?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?"
_UNIT_EN = "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?"

HEADER = re.compile(r"(?P<date>(?:date|fecha)\s*:?\s*\d{4}-\d{2}(?:-\d{2})?)(?![\d-])\s*")
"""Dated prefix of a stored page, with what separates it from the text after it."""

AGE = re.compile(
    rf"(?:hace (?:{_NUMBER}|mas de {_NUMBER}) (?:{_UNIT_ES})|(?:about )?{_NUMBER} (?:{_UNIT_EN}) ago"
    rf"|\d{{1,2}}(?:h|d|m|w|hr|min) ago|ayer|yesterday)"
)

RELATED = re.compile(
    r"(?:(?:noticias?|contenidos?|articulos?|notas?|temas?|stories|news|articles?|posts?|content|more|mas) )*"
    r"(?:relacionad[oa]s?|related(?: (?:articles?|stories|news|posts?|content|coverage|topics))?)"
    r"(?: (?:noticias|articulos))?"
    r"|(?:te|le|tambien te|quizas? te|tal vez te) (?:puede|podria|recomendamos|recomienda)(?: (?:leer|interesar))?"
    r"|(?:lea|lee|vea|mira|ver|leer|read|see) (?:tambien|ademas|mas|also|more|next)"
    r"|(?:you may also like|recommended(?: for you)?|recomendad[oa]s?|read more|more on this(?: story)?"
    r"|mas (?:noticias|leidas?|informacion)|lo mas (?:leido|visto)|las mas leidas|ultimas noticias"
    r"|most (?:read|popular)"
    r"|more stories|trending|latest news|te recomendamos|sigue leyendo|keep reading|up next|don't miss|no te pierdas)"
)
"""Whole line that starts a list of other articles."""

RELATED_INLINE = re.compile(
    r"[\[(*»>\- ]*(?:(?:lea|lee|vea|mira|leer|ver|revisa|read|see)(?: (?:tambien|ademas|mas|also|more))"
    r"|(?:te|le) (?:puede|podria) interesar|te recomendamos|related|relacionado|nota relacionada|read more)\s*[:|»>]"
)

CAPTION = re.compile(
    r"^[\[(]?(?:foto(?:grafia)?s?|photos?|imagen|image|video|creditos?|caption|captura(?: de pantalla)?|pie de foto"
    r"|photo credit|image credit|file photo|archivo|ilustracion|grafico)\s*(?:[:/|]|by\b|de archivo\b|\()"
    r"|(?:[/|(©]\s*|(?:foto|photo|courtesy of|credit):? )(?:afp|ap photo|ap|reuters|efe|getty images?|getty|agencia uno"
    r"|aton|shutterstock|andina|xinhua|epa)\)?\.?$"
)

NAMED_BYLINE = re.compile(r"\W{0,4}(?:[Bb]y|BY|[Pp]or|POR)\W{1,4}[A-ZÁÉÍÓÚÑ][\w .'’-]{2,50}\W{0,4}\s?[|·•–—]\s?.*")
"""A byline with more fields beside it: "Por Ana Paz | 3 de mayo"."""

BYLINE = re.compile(
    r"(?:autora?|author|por|by|escrito por|written by|publicado por|posted by|redaccion|texto|editor|fuente|source)\s*:"
    r"|(?:by|por) [a-z]+(?:[ .'-]+[a-z]+){1,4}$"
    r"|(?:publicado|actualizado|published|updated|posted|last updated|fecha)(?: (?:el|on|a las|at))?\s*:?\s.*\d"
)

DATE_LINE = re.compile(
    rf"(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? )?"
    rf"(?:\d{{1,2}}(?: de)? (?:{_MONTH})\.?,?(?: (?:de |del )?\d{{4}})?|(?:{_MONTH})\.? \d{{1,2}},? \d{{4}}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
    rf"(?:[,|·– -]* ?\d{{1,2}}[:.]\d{{2}}(?: ?[ap]\.?m\.?)?(?: ?(?:hrs?|horas|gmt|est|et))?\.?)?"
)

ORIGINAL = re.compile(r"((?:original article|articulo original|nota original|original|titulo original)\s*:)\s+")
"""Label before the headline of the piece a text was made from."""

FOOTER = re.compile(
    r"/[a-z]{2,5}(?:/[a-z]{2,5})*$|[a-z]{2,4}(?:/[a-z]{2,4})+$"
    r"|reels$|ver mas\s*[»>]|busca en\b|suscribete|suscribase|subscribe\b|sign up\b|registrate\b|newsletter"
    r"|siguenos|follow us|comparti?r?\s*(?:$|:|en\b)|compartelo|share (?:this|on)\b|tags?\s*:|etiquetas?\s*:|temas\s*:"
    r"|(?:todos los derechos|all rights) reserv|copyright\b|©|\(c\) \d{4}|click here|haz clic|haga clic"
    r"|comentarios?(?: \(\d+\))?$|comments?(?: \(\d+\))?$|deja (?:un|tu) comentario|leave a (?:comment|reply)"
    r"|terminos y condiciones|politica de privacidad|privacy policy|terms of (?:use|service)|contactenos$|contact us$"
    r"|descarga (?:la|nuestra) app|whatsapp\b.{0,40}canal|unete a|publicidad$|advertisement$"
)
